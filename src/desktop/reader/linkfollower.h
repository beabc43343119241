// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"
#include "library/discovery.h"

#include <QObject>
#include <QUrl>

namespace waymark::desktop {

/// Decides what a click on a link of a topic does: go to a topic, open a file or the browser, or say why not.
class LinkFollower : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `fromPath` is the Markdown file from the library root.
    void follow(const workspace::Snapshot &snapshot, const QString &fromPath, const QString &target);
    /// What follow() would do, as a sentence for the status line while the pointer rests on the link.
    static QString hint(const workspace::Snapshot &snapshot, const QString &fromPath, const QString &target);

Q_SIGNALS:
    void topicRequested(const QString &id);
    void anchorRequested(const QString &anchor); ///< in the file that is open
    void said(const QString &sentence);
};

} // namespace waymark::desktop
