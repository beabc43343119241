// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/topbar.h"

#include "desktop/shell/actions.h"
#include "desktop/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

TopBar::TopBar(const Actions *actions, const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_library(new QToolButton(this))
    , m_search(new QLineEdit(this))
{
    setObjectName(u"topBar"_s);
    m_library->setObjectName(u"librarySwitcher"_s);
    m_library->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_library->setIcon(theme->icon(u"library"_s));
    m_library->setPopupMode(QToolButton::InstantPopup);
    m_library->setAutoRaise(true);
    m_library->setFocusPolicy(Qt::TabFocus);
    m_search->setObjectName(u"searchEverything"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme->icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(520);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 7);
    row->setSpacing(2);
    row->addWidget(button(actions->action("go.back"), u"back"_s));
    row->addWidget(button(actions->action("go.forward"), u"forward"_s));
    row->addSpacing(6);
    row->addWidget(m_library);
    row->addStretch(1);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    row->addWidget(button(actions->action("view.smaller"), u"smaller"_s));
    row->addWidget(button(actions->action("view.larger"), u"larger"_s));
    row->addWidget(button(actions->action("view.switchTheme"), u"theme"_s));
    fitIcons();
    retranslate();
}

QToolButton *TopBar::button(QAction *action, const QString &icon)
{
    action->setIcon(m_theme->icon(icon));
    action->setIconVisibleInMenu(false);
    auto *result = new QToolButton(this);
    result->setObjectName(u"topBar."_s + icon);
    result->setDefaultAction(action);
    result->setAutoRaise(true);
    result->setFocusPolicy(Qt::TabFocus);
    m_actionButtons.append(result);
    return result;
}

void TopBar::setLibraryName(const QString &name)
{
    m_libraryName = name;
    fitLibraryName();
    retranslate();
}

void TopBar::fitLibraryName()
{
    m_library->setText(m_library->fontMetrics().elidedText(m_libraryName, Qt::ElideRight, std::max(80, width() / 4)));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLibraryName();
}

void TopBar::fitIcons()
{
    const int side = std::max(20, fontMetrics().height() * 5 / 4);
    for (QToolButton *button : m_actionButtons)
        button->setIconSize(QSize(side, side));
    m_library->setIconSize(QSize(side * 4 / 5, side * 4 / 5));
    fitLibraryName();
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitIcons();
    QWidget::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme->colours().line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void TopBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search everything (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search everything"));
    m_library->setAccessibleName(tr("Library: %1").arg(m_libraryName));
    m_library->setToolTip(tr("Change the library"));
    for (QToolButton *button : m_actionButtons)
        button->setAccessibleName(button->defaultAction()->text().remove(u'&'));
}

} // namespace waymark::desktop
