// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {
constexpr int answerMilliseconds = 500;
}

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_server(new QLocalServer(this))
{
    QDir().mkpath(dataFolder);
    const QByteArray hash =
        QCryptographicHash::hash(QFileInfo(dataFolder).canonicalFilePath().toUtf8(), QCryptographicHash::Sha1);
    m_name = u"waymark-"_s + QString::fromLatin1(hash.toHex().first(20));
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->write("here\n");
            caller->disconnectFromServer();
        }
        Q_EMIT woken();
    });
}

bool SingleInstance::wakeOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(answerMilliseconds)) {
        socket.waitForReadyRead(answerMilliseconds);
        return true;
    }
    // Nobody answers: what lies there was left behind by a crash.
    QLocalServer::removeServer(m_name);
    m_server->listen(m_name);
    return false;
}

} // namespace waymark::desktop
