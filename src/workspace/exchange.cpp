// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/exchange.h"

#include "workspace/sentences.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace waymark::workspace {

namespace {

tl::unexpected<Error> failure(const QString &message, Error::Kind kind = Error::Kind::Failed)
{
    return tl::unexpected(Error{kind, message});
}

} // namespace

Result<void> writeExport(const QJsonObject &document, const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(document).toJson(QJsonDocument::Indented);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(Sentences::tr("“%1” cannot be written: %2. Choose another place.").arg(path, file.errorString()));
}

Result<QJsonObject> readExport(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Sentences::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (document.isObject())
        return document.object();
    const QString reason =
        error.error == QJsonParseError::NoError ? Sentences::tr("it holds no JSON object") : error.errorString();
    return failure(Sentences::tr("“%1” is no exported journal: %2. Nothing was changed.").arg(path, reason),
                   Error::Kind::BadInput);
}

} // namespace waymark::workspace
