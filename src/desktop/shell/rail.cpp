// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/rail.h"

#include "desktop/shell/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

Rail::Rail(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"rail"_s);
    static constexpr std::array icons{"study"_L1, "practice"_L1, "plan"_L1, "progress"_L1};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 9, 10);
    column->setSpacing(6);
    for (const PageId page : allPageIds) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"rail.%1"_s.arg(icons[size_t(page)]));
        button->setIcon(theme->icon(icons[size_t(page)]));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, page] { Q_EMIT pageRequested(page); });
        column->addWidget(button);
        m_buttons[size_t(page)] = button;
    }
    column->addStretch();
    fitIcons();
    retranslate();
}

QString Rail::name(PageId page)
{
    switch (page) {
    case PageId::Study:
        return tr("Study");
    case PageId::Practice:
        return tr("Practice");
    case PageId::Plan:
        return tr("Plan");
    case PageId::Progress:
        return tr("Progress");
    }
    return {};
}

void Rail::setCurrent(PageId page)
{
    m_buttons[size_t(page)]->setChecked(true);
}

void Rail::fitIcons()
{
    const int line = fontMetrics().height();
    const int side = std::max(24, line * 3 / 2);
    for (QToolButton *button : m_buttons) {
        button->setIconSize(QSize(side, side));
        button->setMinimumHeight(line + side + 18);
    }
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitIcons();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(m_theme->colours().line);
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

void Rail::retranslate()
{
    for (const PageId page : allPageIds) {
        QToolButton *button = m_buttons[size_t(page)];
        button->setText(name(page));
        button->setAccessibleName(name(page));
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(name(page)).arg(int(page) + 1));
    }
}

} // namespace waymark::desktop
