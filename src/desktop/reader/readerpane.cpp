// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readerpane.h"

#include "desktop/reader/codecopy.h"
#include "desktop/reader/findbar.h"
#include "desktop/reader/readerheader.h"
#include "desktop/reader/readerview.h"
#include "desktop/reader/readingstyle.h"
#include "desktop/shell/emptystate.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"
#include "typeset/pagelayout.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

ReaderPane::ReaderPane(const Collaborators &with, QWidget *parent)
    : QWidget(parent)
    , m_with(with)
    , m_stack(new QStackedWidget(this))
    , m_header(new ReaderHeader(with.theme, this))
    , m_view(new ReaderView(with.theme, this))
    , m_find(new FindBar(m_view, with.theme, this))
    , m_copy(new CodeCopy(m_view, with.theme))
    , m_empty(new EmptyState(with.theme, u"study"_s, this))
    , m_previous(new QPushButton(this))
    , m_mark(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    m_previous->setObjectName(u"previousTopic"_s);
    m_mark->setObjectName(u"markAsRead"_s);
    m_next->setObjectName(u"nextTopic"_s);
    m_next->setLayoutDirection(Qt::RightToLeft); // the arrow after the word
    m_previous->setIcon(with.theme->icon(u"back"_s));
    m_next->setIcon(with.theme->icon(u"forward"_s));
    m_mark->setProperty("primary", true);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_view, 1);
    column->addWidget(m_find);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(12, 8, 12, 8);
    footer->addWidget(m_previous);
    footer->addStretch(1);
    footer->addWidget(m_mark);
    footer->addStretch(1);
    footer->addWidget(m_next);
    column->addLayout(footer);
    m_stack->addWidget(page);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    setFocusProxy(m_view);

    connect(m_previous, &QPushButton::clicked, this, &ReaderPane::previousRequested);
    connect(m_mark, &QPushButton::clicked, this, &ReaderPane::markRequested);
    connect(m_next, &QPushButton::clicked, this, &ReaderPane::nextRequested);
    connect(m_header, &ReaderHeader::practiceRequested, this, &ReaderPane::practiceRequested);
    connect(m_empty, &EmptyState::activated, this, &ReaderPane::emptyActionRequested);
    connect(m_view, &ReaderView::scrolled, this, [this] { m_header->setProgress(m_view->progress()); });
    connect(with.theme, &Theme::changed, this, &ReaderPane::typesetAgain);
    connect(with.settings, &Settings::readerTypeChanged, this, &ReaderPane::typesetAgain);
    paintPaper();
    retranslate();
}

ReaderPane::~ReaderPane() = default;

void ReaderPane::show(const Shown &shown)
{
    m_shown = shown;
    m_header->setTopic(shown.track, shown.topic, QFileInfo(shown.source.filePath).fileName());
    m_mark->setVisible(shown.topic);
    setDocument();
    m_stack->setCurrentIndex(0);
}

void ReaderPane::setDocument()
{
    m_view->show(m_with.typesetter->typeset(m_shown.document, readingStyle(*m_with.theme, *m_with.settings, font()),
                                            m_shown.source));
    m_find->refresh();
    m_header->setProgress(m_view->progress());
}

void ReaderPane::showEmpty(const QString &sentence, const QString &button)
{
    m_shown = {};
    m_empty->setTexts(sentence, button);
    m_stack->setCurrentWidget(m_empty);
}

bool ReaderPane::showsDocument() const
{
    return m_shown.document != nullptr;
}

void ReaderPane::typesetAgain()
{
    paintPaper();
    if (!showsDocument())
        return;
    const int line = topLine();
    const QList<int> open = m_view->page() ? m_view->page()->openDetails() : QList<int>();
    setDocument();
    m_view->page()->setOpenDetails(open);
    scrollToLine(line);
    Q_EMIT restyled();
}

int ReaderPane::topLine() const
{
    if (!showsDocument() || m_view->verticalScrollBar()->value() == 0)
        return 0;
    return typeset::Typesetter::lineAt(*m_view->document(), m_view->topPosition());
}

void ReaderPane::scrollToLine(int line)
{
    m_view->scrollToPosition(line <= 0 ? 0 : typeset::Typesetter::positionOfLine(*m_view->document(), line));
}

bool ReaderPane::scrollToAnchor(const QString &anchor)
{
    const int position = typeset::Typesetter::positionOfAnchor(*m_view->document(), anchor);
    if (position < 0)
        return false;
    m_view->scrollToPosition(position);
    return true;
}

std::vector<typeset::OutlineEntry> ReaderPane::outline() const
{
    return showsDocument() ? typeset::Typesetter::outline(*m_view->document()) : std::vector<typeset::OutlineEntry>();
}

void ReaderPane::setFooter(bool read, bool hasPrevious, bool hasNext)
{
    m_read = read;
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
    retranslate();
}

void ReaderPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        typesetAgain();
    QWidget::changeEvent(event);
}

void ReaderPane::paintPaper()
{
    QPalette paper = m_view->palette();
    paper.setColor(QPalette::Base, m_with.theme->colours().paper);
    paper.setColor(QPalette::Window, m_with.theme->colours().paper); // behind the scroll bar
    paper.setColor(QPalette::Text, m_with.theme->colours().ink);
    m_view->setPalette(paper);
}

void ReaderPane::retranslate()
{
    m_view->setAccessibleName(tr("Reader"));
    m_previous->setText(tr("Previous topic"));
    m_next->setText(tr("Next topic"));
    m_previous->setAccessibleName(tr("Previous topic"));
    m_next->setAccessibleName(tr("Next topic"));
    m_mark->setText(m_read ? tr("Read ✓ — mark as unread") : tr("Mark as read"));
    m_mark->setAccessibleName(m_read ? tr("Mark as unread") : tr("Mark as read"));
}

} // namespace waymark::desktop
