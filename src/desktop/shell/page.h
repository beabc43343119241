// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <array>
#include <functional>

namespace waymark::typeset {
class Typesetter;
}

namespace waymark::desktop {

class Actions;
class Documents;
class Settings;
class Theme;
class WorkspaceHost;

enum class PageId { Study, Practice, Plan, Progress };
inline constexpr std::array<PageId, 4> allPageIds{PageId::Study, PageId::Practice, PageId::Plan, PageId::Progress};

/// What a page may work with. Everything outlives the page.
struct Collaborators
{
    WorkspaceHost *host = nullptr;
    Documents *documents = nullptr;
    typeset::Typesetter *typesetter = nullptr;
    Theme *theme = nullptr;
    Settings *settings = nullptr;
    Actions *actions = nullptr;
};

/// One of the four pages. A page says what is wanted and never navigates itself; it hears of changes from its
/// collaborators' signals and adds its own actions to the menus.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Widgets that F6 goes through, in order; the first gets the focus when the page is shown.
    virtual QList<QWidget *> panes() const = 0;
    /// Study: as topicRequested says. Practice: a track id or topic key to practise. Others may ignore it.
    virtual void open(const QString &id) { Q_UNUSED(id) }
    /// Called whenever the page has come to the front.
    virtual void enter() { }
    /// Where the page stands, for history and the next start: a word of the page's own. Empty = nothing to come back
    /// to.
    virtual QString place() const { return {}; }
    /// Goes back to what place() said.
    virtual void restore(const QString &place) { Q_UNUSED(place) }

Q_SIGNALS:
    /// Topic key or "topic#anchor"; after a line break the id of a note, whose words are selected when it is a
    /// highlight.
    void topicRequested(const QString &id);
    void practiceRequested(const QString &scope); ///< track id, topic key, or empty for what is due
    void pageRequested(waymark::desktop::PageId page);
    void statusMessage(const QString &sentence); ///< shown for a few seconds
    void errorMessage(const QString &sentence); ///< something failed; shown until dismissed
};

using PageFactory = std::function<Page *(const Collaborators &)>;
/// By PageId, in its order. A page is made when first shown.
using PageFactories = std::array<PageFactory, 4>;

} // namespace waymark::desktop
