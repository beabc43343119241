// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/memory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark::study {

/// The reference values of ts-fsrs 5.4.2 in tests/data, empty if the file cannot be read.
inline QJsonObject fsrsVectors()
{
    QFile file(QStringLiteral(WAYMARK_TEST_DATA "/fsrs-vectors.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

inline Parameters parametersFrom(const QJsonArray &weights)
{
    Parameters parameters;
    for (qsizetype i = 0; i < weights.size(); ++i)
        parameters.w[std::size_t(i)] = weights[i].toDouble();
    return parameters;
}

/// The parameters of one case. ts-fsrs lifts initial stabilities to 0.1 where ours may fall to 0.001; as w0–w3 are used
/// for nothing else, lifting them here makes the two comparable.
inline Parameters caseParameters(const QJsonObject &vectors, const QJsonObject &testCase)
{
    Parameters parameters;
    for (const QJsonValue &set : vectors[QStringLiteral("parameter_sets")].toArray()) {
        if (set[QStringLiteral("name")] == testCase[QStringLiteral("params_set")])
            parameters = parametersFrom(set[QStringLiteral("w")].toArray());
    }
    for (std::size_t i = 0; i < 4; ++i)
        parameters.w[i] = std::max(parameters.w[i], 0.1);
    parameters.shortTerm = testCase[QStringLiteral("variant")].toString() == QStringLiteral("short_term");
    return parameters;
}

} // namespace waymark::study
