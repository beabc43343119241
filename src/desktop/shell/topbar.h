// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QToolButton>
#include <QWidget>

namespace waymark::desktop {

class Actions;
class Theme;

/// Back, forward, the library and its switcher, the search field, theme and text size.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Actions *actions, const Theme *theme, QWidget *parent = nullptr);

    QLineEdit *searchField() const { return m_search; }
    /// The menu of libraries hangs on it; the caller fills it.
    QToolButton *libraryButton() const { return m_library; }
    void setLibraryName(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *button(QAction *action, const QString &icon);
    void retranslate();
    void fitLibraryName();
    void fitIcons(); ///< to the size of the words

    const Theme *m_theme;
    QToolButton *m_library;
    QLineEdit *m_search;
    QString m_libraryName;
    QList<QToolButton *> m_actionButtons;
};

} // namespace waymark::desktop
