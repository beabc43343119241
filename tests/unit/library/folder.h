// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/discovery.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace waymark::library::testing {

/// Reads a folder as the indexer does and discovers the library in it.
inline Library open(const QString &root)
{
    std::map<QString, std::shared_ptr<const FileFacts>> files;
    QStringList others;
    for (const QString &path : listFiles(root)) {
        if (!hasFacts(path)) {
            others.append(path);
            continue;
        }
        QFile file(root + QLatin1Char('/') + path);
        if (file.open(QIODevice::ReadOnly))
            files.emplace(path, readFacts(path, file.readAll()));
    }
    return discover(root, files, others);
}

/// A library made of texts, without a disk.
inline Library fromTexts(const std::vector<std::pair<QString, QByteArray>> &texts, const QStringList &others = {},
                         const QString &root = QStringLiteral("/nowhere/library"))
{
    std::map<QString, std::shared_ptr<const FileFacts>> files;
    for (const auto &[path, text] : texts)
        files.emplace(path, readFacts(path, text));
    return discover(root, files, others);
}

/// The questions of the one topic that `text` makes.
inline std::vector<Question> questionsOf(const QByteArray &text, const QString &path = QStringLiteral("topic.md"))
{
    const Library library = fromTexts({{path, text}});
    std::vector<Question> questions;
    for (const Track &track : library.tracks) {
        for (const Topic &topic : track.topics)
            questions.insert(questions.end(), topic.questions.begin(), topic.questions.end());
    }
    return questions;
}

} // namespace waymark::library::testing
