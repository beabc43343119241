// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/documents.h"

#include "markdown/parser.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr qint64 readAtOnce = qint64(200) * 1024;
constexpr int keptDocuments = 12;

struct Read
{
    DocumentPtr document;
    QString error;
};

Read readDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {nullptr,
                Documents::tr("%1 cannot be read: %2. Check that the file is still there, then read the library again.")
                    .arg(path, file.errorString())};
    return {std::make_shared<const markdown::Document>(markdown::parse(file.readAll())), {}};
}

} // namespace

Documents::Documents(QObject *parent)
    : QObject(parent)
    , m_recent(keptDocuments)
{
    m_pool.setMaxThreadCount(1);
}

Documents::~Documents()
{
    m_pool.waitForDone();
}

void Documents::fetch(const QString &path, QObject *context,
                      std::function<void(const DocumentPtr &, const QString &)> done)
{
    const QFileInfo info(path);
    const QDateTime modified = info.lastModified();
    const qint64 size = info.size();
    if (const Entry *known = m_recent.object(path); known && known->modified == modified && known->size == size) {
        done(known->document, {});
        return;
    }
    const auto keep = [this, path, modified, size](const Read &read) {
        if (read.document)
            m_recent.insert(path, new Entry{read.document, modified, size});
    };
    if (size < readAtOnce) {
        const Read read = readDocument(path);
        keep(read);
        done(read.document, read.error);
        return;
    }
    m_pool.start([this, path, keep, guard = QPointer<QObject>(context), done = std::move(done)] {
        const Read read = readDocument(path);
        QMetaObject::invokeMethod(this, [keep, read, guard, done] {
            keep(read);
            if (guard)
                done(read.document, read.error);
        });
    });
}

} // namespace waymark::desktop
