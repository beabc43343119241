// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/codecopy.h"

#include "desktop/reader/readerview.h"
#include "desktop/shell/theme.h"
#include "typeset/pagelayout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int gap = 6; ///< between the button and the panel's corner

/// Panels of the document in the reader with their place in its viewport.
std::vector<typeset::CodePanel> panelsIn(const ReaderView *reader)
{
    if (!reader->page())
        return {};
    std::vector<typeset::CodePanel> panels = reader->page()->codePanels();
    for (typeset::CodePanel &panel : panels)
        panel.rect.translate(-reader->horizontalScrollBar()->value(), -reader->verticalScrollBar()->value());
    return panels;
}

} // namespace

CodeCopy::CodeCopy(ReaderView *reader, const Theme *theme)
    : QToolButton(reader->viewport())
    , m_reader(reader)
    , m_theme(theme)
{
    setObjectName(u"copyCode"_s);
    setIcon(theme->icon(u"copy"_s));
    setIconSize(QSize(18, 18));
    setFixedSize(28, 28);
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::NoFocus); // the keyboard has the menu's entry
    hide();
    reader->viewport()->installEventFilter(this);
    connect(reader, &ReaderView::scrolled, this, &QWidget::hide);
    connect(this, &QToolButton::clicked, this, [this] { copy(m_code); });
    retranslate();
}

bool CodeCopy::copyInView()
{
    for (const typeset::CodePanel &panel : panelsIn(m_reader))
        if (panel.rect.intersects(m_reader->viewport()->rect())) {
            copy(panel.code);
            return true;
        }
    return false;
}

void CodeCopy::copy(const QString &code)
{
    QGuiApplication::clipboard()->setText(code);
    Q_EMIT copied();
}

void CodeCopy::follow(const QPoint &pointer)
{
    for (const typeset::CodePanel &panel : panelsIn(m_reader)) {
        if (!panel.rect.contains(pointer))
            continue;
        m_code = panel.code;
        move(int(panel.rect.right()) - width() - gap, std::max(gap, int(panel.rect.top()) + gap));
        show();
        return;
    }
    hide();
}

bool CodeCopy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        follow(static_cast<QMouseEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::Leave)
        hide();
    return QToolButton::eventFilter(watched, event);
}

void CodeCopy::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void CodeCopy::paintEvent(QPaintEvent *)
{
    const Colours &c = m_theme->colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(c.line);
    painter.setBrush(underMouse() ? c.hover : c.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    icon().paint(&painter, rect().adjusted(5, 5, -5, -5));
}

void CodeCopy::retranslate()
{
    setAccessibleName(tr("Copy the code"));
    setToolTip(tr("Copy the code"));
}

} // namespace waymark::desktop
