// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readerview.h"

#include "desktop/shell/theme.h"
#include "typeset/pagelayout.h"
#include "typeset/typesetter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

ReaderView::ReaderView(const Theme *theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
{
    setObjectName(u"reader"_s);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (!page() || !page()->toggleDetails(url))
            Q_EMIT linkActivated(url);
    });
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &url) {
        if (!typeset::isDetailsLink(url))
            Q_EMIT linkHovered(url);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ReaderView::scrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ReaderView::scrolled);
}

ReaderView::~ReaderView()
{
    // The view must let go of the document before it is destroyed, and those who listen may be gone already.
    blockSignals(true);
    setDocument(nullptr);
}

typeset::PageLayout *ReaderView::page() const
{
    return qobject_cast<typeset::PageLayout *>(document()->documentLayout());
}

void ReaderView::show(std::unique_ptr<QTextDocument> document)
{
    if (auto *layout = qobject_cast<typeset::PageLayout *>(document->documentLayout()))
        layout->setLazy(true);
    m_found.clear();
    m_highlights.clear();
    setExtraSelections({});
    setDocument(document.get());
    setCursorWidth(0); // kept by the document: a caret would say that one can type here
    m_document = std::move(document);
    if (!m_words.isEmpty())
        markAll(m_words, m_matchCase);
}

int ReaderView::topPosition() const
{
    return cursorForPosition(QPoint(viewport()->width() / 2, 6)).position();
}

void ReaderView::scrollToPosition(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(position, 0, std::max(0, document()->characterCount() - 1)));
    if (position > 0 && page())
        page()->reveal(cursor.position());
    setTextCursor(cursor);
    verticalScrollBar()->setValue(position <= 0 ? 0 : verticalScrollBar()->value() + cursorRect(cursor).top() - 12);
}

double ReaderView::progress() const
{
    const QScrollBar *bar = verticalScrollBar();
    return bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 1.0;
}

int ReaderView::markAll(const QString &text, bool matchCase)
{
    m_words = text;
    m_matchCase = matchCase;
    m_found.clear();
    if (!text.isEmpty()) {
        const QTextDocument::FindFlags flags =
            matchCase ? QTextDocument::FindCaseSensitively : QTextDocument::FindFlags();
        QTextCursor at(document());
        while (m_found.size() < 5000) {
            at = document()->find(text, at, flags);
            if (at.isNull())
                break;
            m_found.append(at);
        }
    }
    applyMarks();
    return int(m_found.size());
}

bool ReaderView::findAgain(bool backward)
{
    if (m_found.isEmpty())
        return false;
    const QTextCursor now = textCursor();
    const int from = backward ? now.selectionStart() : now.selectionEnd();
    QTextCursor target = backward ? m_found.last() : m_found.first();
    if (backward) {
        for (const QTextCursor &hit : m_found)
            if (hit.selectionEnd() <= from)
                target = hit;
    } else {
        const auto next = std::find_if(m_found.begin(), m_found.end(),
                                       [&](const QTextCursor &hit) { return hit.selectionStart() >= from; });
        if (next != m_found.end())
            target = *next;
    }
    if (page())
        page()->reveal(target.selectionStart());
    setTextCursor(target);
    const QRect rect = cursorRect(target);
    if (rect.top() < 40 || rect.bottom() > viewport()->height() - 40)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - viewport()->height() / 3);
    return true;
}

int ReaderView::currentOccurrence() const
{
    const QTextCursor now = textCursor();
    for (qsizetype i = 0; i < m_found.size(); ++i)
        if (now.hasSelection() && m_found[i].selectionStart() == now.selectionStart())
            return int(i) + 1;
    return 0;
}

void ReaderView::setHighlights(const QList<QPair<int, int>> &passages)
{
    m_highlights = passages;
    applyMarks();
}

void ReaderView::applyMarks()
{
    QList<ExtraSelection> selections;
    const auto add = [&](const QTextCursor &cursor) {
        ExtraSelection selection;
        selection.cursor = cursor;
        selection.format.setBackground(m_theme->colours().highlight);
        selection.format.setForeground(m_theme->colours().ink);
        selections.append(selection);
    };
    for (const auto &[first, end] : std::as_const(m_highlights)) {
        QTextCursor cursor(document());
        cursor.setPosition(first);
        cursor.setPosition(std::min(end, document()->characterCount() - 1), QTextCursor::KeepAnchor);
        add(cursor);
    }
    for (const QTextCursor &cursor : std::as_const(m_found))
        add(cursor);
    setExtraSelections(selections);
}

QMimeData *ReaderView::createMimeDataFromSelection() const
{
    return typeset::Typesetter::mimeData(textCursor());
}

bool ReaderView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = typeset::Typesetter::toolTipAt(*document(), cursorForPosition(help->pos()).position());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
        Q_EMIT activity();
        break;
    default:
        break;
    }
    return QTextBrowser::viewportEvent(event);
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    Q_EMIT activity();
    switch (event->key()) {
    case Qt::Key_Space:
        verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier ? QAbstractSlider::SliderPageStepSub
                                                                                  : QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_Home:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        return;
    case Qt::Key_End:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        return;
    default:
        QTextBrowser::keyPressEvent(event);
    }
}

void ReaderView::wheelEvent(QWheelEvent *event)
{
    Q_EMIT activity();
    // Ctrl and the wheel change the text size of the whole window, not of this document: left to the window.
    if (event->modifiers() & Qt::ControlModifier) {
        event->ignore();
        return;
    }
    // Code, tables and formulas that are too wide scroll inside their own frame.
    const QPoint turned = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const bool sideways = std::abs(turned.x()) > std::abs(turned.y());
    const int along = sideways ? turned.x() : event->modifiers() & Qt::ShiftModifier ? turned.y() : 0;
    if (along != 0 && page()
        && page()->scrollHorizontally(event->position() + QPointF(0, verticalScrollBar()->value()), -along)) {
        event->accept();
        return;
    }
    QTextBrowser::wheelEvent(event);
}

} // namespace waymark::desktop
