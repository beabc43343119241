// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/figure.h"
#include "typeset/foundry.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <atomic>
#include <memory>
#include <utility>
#include <vector>

namespace waymark::typeset {

/// What one document is waiting for. Numbers are indexes into the document's lists.
struct TypesetJob
{
    struct FormulaWish
    {
        int index = 0;
        QByteArray key;
        QString tex;
        bool display = false;
        QString preamble;
    };
    struct ColourWish
    {
        int index = 0;
        QByteArray key;
        QString code;
        QString language;
    };
    struct FigureWish
    {
        int index = 0;
        Figure figure;
        QSize pixels;
    };

    quint64 document = 0;
    std::shared_ptr<std::atomic_bool> cancelled;
    std::vector<FormulaWish> formulas;
    std::vector<ColourWish> colours;
    std::vector<FigureWish> figures;
};

/// Some of what a job asked for.
struct TypesetBatch
{
    quint64 document = 0;
    std::vector<std::pair<int, std::shared_ptr<const Formula>>> formulas;
    std::vector<std::pair<int, std::vector<ColourRange>>> colours;
    std::vector<std::pair<int, QImage>> figures;
    int wishes = 0; ///< of the job that are hereby done
};

/// Does jobs one after another on the thread it lives on.
class TypesetWorker : public QObject
{
    Q_OBJECT

public:
    TypesetWorker(const QString &cacheFile, const QString &bundledCache);

    void run(const TypesetJob &job);

Q_SIGNALS:
    void delivered(const waymark::typeset::TypesetBatch &batch);

private:
    QString m_cacheFile;
    QString m_bundledCache;
    std::unique_ptr<Foundry> m_foundry; // made on the worker's thread
};

} // namespace waymark::typeset
