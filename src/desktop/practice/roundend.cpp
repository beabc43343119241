// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/practice/roundend.h"

#include "desktop/roadmap/wording.h"
#include "workspace/contents.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int topicRole = Qt::UserRole;
constexpr int columnWidth = 560;

} // namespace

RoundEnd::RoundEnd(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_sentence(new QLabel)
    , m_againTitle(new QLabel)
    , m_again(new QListWidget)
    , m_more(new QPushButton)
    , m_back(new QPushButton)
{
    setObjectName(u"roundEnd"_s);
    m_again->setObjectName(u"forgotten"_s);
    m_more->setObjectName(u"practiseMore"_s);
    m_back->setObjectName(u"backToPractice"_s);
    m_more->setDefault(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_title->setFont(large);
    m_sentence->setWordWrap(true);
    m_again->setWordWrap(true);
    m_again->setFrameShape(QFrame::NoFrame);

    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addSpacing(12);
    layout->addWidget(m_againTitle);
    layout->addWidget(m_again, 2);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);

    connect(m_more, &QPushButton::clicked, this, &RoundEnd::moreRequested);
    connect(m_back, &QPushButton::clicked, this, &RoundEnd::backRequested);
    connect(m_again, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT topicRequested(item->data(topicRole).toString()); });
    retranslate();
}

void RoundEnd::show(const RoundSummary &summary, const workspace::Snapshot &snapshot, bool more)
{
    m_summary = summary;
    const workspace::Contents contents(snapshot.library);
    m_again->clear();
    for (const QString &key : summary.forgotten) {
        const library::Question *question = contents.question(key);
        if (!question)
            continue;
        auto *item = new QListWidgetItem(question->text, m_again);
        item->setData(topicRole, contents.topicOfQuestion(key)->key);
        item->setToolTip(tr("Open the topic %1").arg(contents.topicOfQuestion(key)->title));
    }
    m_again->setVisible(m_again->count() > 0);
    m_againTitle->setVisible(m_again->count() > 0);
    m_more->setVisible(more);
    retranslate();
    mainWidget()->setFocus();
}

void RoundEnd::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RoundEnd::retranslate()
{
    m_title->setText(tr("That was the round."));
    QString sentence = tr("%n question(s) answered", nullptr, m_summary.questions);
    if (m_summary.minutes >= 0.5)
        sentence += tr(" in %1").arg(duration(m_summary.minutes));
    if (m_summary.answers > 0)
        sentence += tr("; %1 of %2 answers came back to you.").arg(m_summary.passes).arg(m_summary.answers);
    m_sentence->setText(sentence);
    m_againTitle->setText(tr("Worth another look – press Enter to open the topic:"));
    m_again->setAccessibleName(tr("Questions to look at again"));
    m_more->setText(tr("Practise more"));
    m_back->setText(tr("Back to the overview"));
}

} // namespace waymark::desktop
