// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/findbar.h"

#include "desktop/reader/readerview.h"
#include "desktop/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

FindBar::FindBar(ReaderView *reader, const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_words(new QLineEdit(this))
    , m_case(new QCheckBox(this))
    , m_count(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"findBar"_s);
    m_words->setObjectName(u"findWords"_s);
    m_count->setObjectName(u"findCount"_s);
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(320);
    m_previous->setIcon(theme->icon(u"up"_s));
    m_next->setIcon(theme->icon(u"down"_s));
    m_close->setIcon(theme->icon(u"close"_s));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_words, 3);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_case);
    row->addWidget(m_count, 1);
    row->addWidget(m_close);
    for (QToolButton *button : {m_previous, m_next, m_close})
        button->setAutoRaise(true);

    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_words, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void FindBar::open()
{
    show();
    const QString selected = m_reader->textCursor().selectedText();
    if (!selected.isEmpty() && selected.size() < 80 && !selected.contains(QChar::ParagraphSeparator))
        m_words->setText(selected);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    search();
}

void FindBar::findNext()
{
    step(false);
}

void FindBar::findPrevious()
{
    step(true);
}

void FindBar::step(bool backward)
{
    if (!isVisible()) {
        open();
        if (m_words->text().isEmpty())
            return;
    }
    m_reader->findAgain(backward);
    tellCount();
}

void FindBar::refresh()
{
    if (isVisible())
        search();
}

void FindBar::search()
{
    m_hits = m_reader->markAll(m_words->text(), m_case->isChecked());
    tellCount();
}

void FindBar::tellCount()
{
    const int current = m_reader->currentOccurrence();
    if (m_words->text().isEmpty())
        m_count->clear();
    else if (m_hits == 0)
        m_count->setText(tr("Not found"));
    else if (current > 0)
        m_count->setText(tr("%1 of %2").arg(current).arg(m_hits));
    else
        m_count->setText(tr("%n found", nullptr, m_hits));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && (event->modifiers() & Qt::ShiftModifier)) {
        findPrevious();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FindBar::hideEvent(QHideEvent *event)
{
    m_reader->markAll({}, false);
    // Only where the bar itself was closed: the page's being hidden must not move the focus.
    if (!event->spontaneous() && parentWidget() && parentWidget()->isVisible())
        m_reader->setFocus(Qt::OtherFocusReason);
    QWidget::hideEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FindBar::retranslate()
{
    m_words->setPlaceholderText(tr("Find in this topic"));
    m_words->setAccessibleName(tr("Find in this topic"));
    m_case->setText(tr("Match case"));
    m_previous->setAccessibleName(tr("Previous hit"));
    m_next->setAccessibleName(tr("Next hit"));
    m_close->setAccessibleName(tr("Close the find bar"));
    m_previous->setToolTip(tr("Previous hit (Shift+F3)"));
    m_next->setToolTip(tr("Next hit (F3)"));
    m_close->setToolTip(tr("Close (Esc)"));
    tellCount();
}

} // namespace waymark::desktop
