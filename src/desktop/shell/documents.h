// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"

#include <QCache>
#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace waymark::desktop {

using DocumentPtr = std::shared_ptr<const markdown::Document>;

/// Parsed files of a library, read when first asked for. A file below 200 KB is read at once, within a frame; a larger
/// one on a worker. The last few are kept until they change on disk.
class Documents : public QObject
{
    Q_OBJECT

public:
    explicit Documents(QObject *parent = nullptr);
    ~Documents() override;

    /// Calls `done(document, error)` before returning for small and known files, later for large ones; never once
    /// `context` is gone. `path` is absolute. Error: a sentence, with a null document.
    void fetch(const QString &path, QObject *context, std::function<void(const DocumentPtr &, const QString &)> done);

private:
    struct Entry
    {
        DocumentPtr document;
        QDateTime modified;
        qint64 size = 0;
    };
    QCache<QString, Entry> m_recent;
    QThreadPool m_pool;
};

} // namespace waymark::desktop
