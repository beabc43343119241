// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

namespace waymark::desktop {

class Actions;
class BodySearch;
class SearchModel;
class Settings;
class Theme;

/// The list under the search field. Titles and commands answer within the frame in which a key is pressed, hits in the
/// text follow. The field keeps the focus; Up, Down, Enter and Escape are passed on to the list.
class SearchPalette : public QFrame
{
    Q_OBJECT

public:
    SearchPalette(QLineEdit *field, BodySearch *bodies, const Actions *actions, Settings *settings, const Theme *theme,
                  QWidget *parent);
    ~SearchPalette() override;

    void setLibrary(const std::shared_ptr<const library::Library> &library);
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
    void search();
    void listHits();
    void place();
    void choose(const QModelIndex &index);
    void step(int direction);
    void close();
    void retranslate();
    void selectFirst();

    QLineEdit *m_field;
    BodySearch *m_bodies;
    const Actions *m_actions;
    Settings *m_settings;
    const Theme *m_theme;
    SearchModel *m_model;
    QTreeView *m_list;
    QLabel *m_nothing;
    std::unique_ptr<catalogue::TitleIndex> m_titles;
    std::shared_ptr<const library::Library> m_library;
    std::vector<catalogue::Hit> m_titleHits;
    std::vector<catalogue::Hit> m_bodyHits;
    bool m_searching = false; ///< hits in the text are still to come
};

} // namespace waymark::desktop
