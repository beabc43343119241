// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/linkfollower.h"

#include "desktop/reader/topicid.h"

#include <QDesktopServices>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

using Kind = library::ResolvedLink::Kind;

bool isMarkdown(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "md"_L1 || suffix == "markdown"_L1;
}

/// Kinds of files that are looked at and never run; everything else in a library is left alone.
bool isHarmless(const QString &path)
{
    static const QStringList suffixes{u"png"_s,  u"jpg"_s, u"jpeg"_s, u"gif"_s, u"svg"_s,
                                      u"webp"_s, u"pdf"_s, u"txt"_s,  u"csv"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

library::ResolvedLink resolve(const workspace::Snapshot &snapshot, const QString &fromPath, const QString &target)
{
    return library::resolveLink(*snapshot.library, snapshot.files, fromPath, target);
}

} // namespace

void LinkFollower::follow(const workspace::Snapshot &snapshot, const QString &fromPath, const QString &target)
{
    const library::ResolvedLink link = resolve(snapshot, fromPath, target);
    switch (link.kind) {
    case Kind::Topic:
    case Kind::Anchor:
        if (link.path == fromPath && !link.anchor.isEmpty()) {
            Q_EMIT anchorRequested(link.anchor);
            return;
        }
        if (!link.topicKey.isEmpty()) {
            Q_EMIT topicRequested(TopicId{link.topicKey, link.anchor, {}}.toString());
            return;
        }
        [[fallthrough]];
    case Kind::File:
        if (!link.exists && !QFileInfo::exists(snapshot.library->root + u'/' + link.path))
            Q_EMIT said(tr("This link leads to %1, which is not in the library.").arg(link.path));
        else if (isMarkdown(link.path))
            Q_EMIT topicRequested(TopicId{{}, link.anchor, link.path}.toString());
        else if (isHarmless(link.path))
            QDesktopServices::openUrl(QUrl::fromLocalFile(snapshot.library->root + u'/' + link.path));
        else
            Q_EMIT said(
                tr("%1 is not opened from here, because opening it could run it. It lies in %2.")
                    .arg(QFileInfo(link.path).fileName(), QFileInfo(snapshot.library->root + u'/' + link.path).path()));
        return;
    case Kind::Web:
        Q_EMIT said(tr("Opening %1 in the browser").arg(link.url));
        if (!QDesktopServices::openUrl(QUrl(link.url)))
            Q_EMIT said(tr("No browser could be started for %1.").arg(link.url));
        return;
    case Kind::Refused:
        Q_EMIT said(tr("This link is not followed: %1").arg(link.reason));
        return;
    }
}

QString LinkFollower::hint(const workspace::Snapshot &snapshot, const QString &fromPath, const QString &target)
{
    const library::ResolvedLink link = resolve(snapshot, fromPath, target);
    switch (link.kind) {
    case Kind::Web:
        return tr("Opens in the browser: %1").arg(link.url);
    case Kind::Refused:
        return tr("This link is not followed: %1").arg(link.reason);
    case Kind::Topic:
    case Kind::Anchor:
        if (const library::Topic *topic = snapshot.library->topic(link.topicKey))
            return tr("Goes to %1").arg(topic->title);
        [[fallthrough]];
    case Kind::File:
        return link.path;
    }
    return {};
}

} // namespace waymark::desktop
