// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/search/bodysearch.h"
#include "desktop/search/searchmodel.h"
#include "desktop/shell/workspacehost.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

namespace waymark::desktop {

class Actions;
class FilterBar;
class Settings;
class Theme;

/// The list under the search field. Titles, notes and commands answer within the frame in which a key is pressed, hits
/// in the text follow. The field keeps the focus, and with it the keys: arrows, pages, F3, Enter and Escape act on the
/// list, Tab goes to the filters. What begins with > looks among the commands only.
class SearchPalette : public QFrame
{
    Q_OBJECT

public:
    SearchPalette(QLineEdit *field, BodySearch *bodies, const Actions *actions, Settings *settings, const Theme *theme,
                  QWidget *parent);
    ~SearchPalette() override;

    /// What is searched. Titles of a library that was not known before can be found a moment later: see isReady().
    void setSnapshot(const SnapshotPtr &snapshot);
    bool isReady() const { return m_titles && m_titled == m_library; }
    /// Whether hits in the text are still to come.
    bool isSearching() const { return m_number != 0; }
    /// Puts the cursor into the field and shows the list.
    void open();

Q_SIGNALS:
    void topicRequested(const QString &id);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void fitHint();
    void search();
    void showRecent();
    void searchCommands(const QString &words);
    QList<SearchModel::Command> commandsFor(const QString &words, int most) const;
    void listHits();
    void listed();
    void place();
    void choose(const QModelIndex &index);
    void forget(const QModelIndex &index);
    bool pressed(QKeyEvent *key);
    bool clickedForget(const QPoint &position);
    QList<QModelIndex> members() const;
    void step(int direction);
    void stepTo(qsizetype member);
    void toggle(catalogue::FilterTerm::Name name, const QString &value, bool on);
    QString withoutFilters() const;
    void close();
    void leave();
    void retranslate();
    void sayCurrent();

    QLineEdit *m_field;
    BodySearch *m_bodies;
    const Actions *m_actions;
    Settings *m_settings;
    const Theme *m_theme;
    SearchModel *m_model;
    FilterBar *m_filters;
    QLabel *m_nothing;
    QTreeView *m_list;
    QLabel *m_hint;

    SnapshotPtr m_snapshot;
    std::shared_ptr<const library::Library> m_library; ///< of the snapshot
    BodySearch::Titles m_titles;
    std::shared_ptr<const library::Library> m_titled; ///< what m_titles are of

    catalogue::Query m_query; ///< what is shown
    std::vector<catalogue::Hit> m_titleHits; ///< and notes
    catalogue::TextHits m_textHits;
    QList<SearchModel::Command> m_commands;
    quint64 m_number = 0; ///< of the search that runs in the text; 0 = none
    QString m_error;
    QString m_unknownTrack; ///< what follows `track:` and is no track
    bool m_moved = false; ///< the learner chose an entry, which then stays chosen while hits arrive
    bool m_composing = false; ///< an input method has text that is not yet in the field
};

} // namespace waymark::desktop
