// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/practice/questioncard.h"

#include "desktop/practice/intervals.h"
#include "desktop/reader/readingstyle.h"
#include "desktop/roadmap/wording.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"
#include "markdown/parser.h"
#include "typeset/typesetter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr double longestAnswerMinutes = 10; ///< a break is not practice
constexpr int columnWidth = 640; ///< the measure of the text and its margins
constexpr std::array<study::Rating, 4> ratings{study::Rating::Again, study::Rating::Hard, study::Rating::Good,
                                               study::Rating::Easy};
constexpr std::array<const char *, 4> gradeNames{"gradeAgain", "gradeHard", "gradeGood", "gradeEasy"};

/// A widget as wide as a column of text, in the middle.
QHBoxLayout *centred(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, 100);
    row->addStretch(1);
    widget->setMaximumWidth(columnWidth);
    return row;
}

} // namespace

QuestionCard::QuestionCard(const Collaborators &with, QWidget *parent)
    : QWidget(parent)
    , m_with(with)
{
    build();
    retranslate();
    connect(m_with.theme, &Theme::changed, this, [this] { typeset(); });
    connect(m_with.settings, &Settings::readerTypeChanged, this, [this] { typeset(); });
}

QuestionCard::~QuestionCard() = default;

void QuestionCard::build()
{
    setObjectName(u"questionCard"_s);
    m_leave = new QPushButton;
    m_leave->setObjectName(u"leaveRound"_s);
    m_leave->setFlat(true);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"roundProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_count = new QLabel;
    m_place = new QLabel;
    m_place->setWordWrap(true);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    m_view = new ReaderView(m_with.theme);
    m_view->setObjectName(u"question"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->viewport()->setAutoFillBackground(false);

    m_points = new QWidget;
    m_points->setObjectName(u"keyPoints"_s);
    auto *points = new QVBoxLayout(m_points);
    points->setContentsMargins(24, 8, 24, 8);
    points->setSpacing(6);
    m_pointsTitle = new QLabel;
    m_pointsTitle->setForegroundRole(QPalette::PlaceholderText);
    points->addWidget(m_pointsTitle);

    m_note = new QPlainTextEdit;
    m_note->setObjectName(u"questionNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(96);
    m_note->hide();

    m_reveal = new QPushButton;
    m_reveal->setObjectName(u"showAnswer"_s);
    m_reveal->setDefault(true);
    m_reveal->setMinimumSize(220, 44);
    m_grades = new QWidget;
    auto *grades = new QHBoxLayout(m_grades);
    grades->setContentsMargins(0, 0, 0, 0);
    grades->setSpacing(10);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = new QPushButton;
        m_buttons[i]->setObjectName(QLatin1StringView(gradeNames[i]));
        m_buttons[i]->setMinimumSize(112, 52);
        m_buttons[i]->setDefault(ratings[i] == study::Rating::Good);
        grades->addWidget(m_buttons[i], 1);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { grade(ratings[i]); });
    }

    auto *head = new QHBoxLayout;
    head->addWidget(m_leave);
    head->addStretch(1);
    head->addWidget(m_count);
    auto *headWidget = new QWidget;
    headWidget->setLayout(head);
    head->setContentsMargins(0, 0, 0, 0);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_reveal);
    foot->addWidget(m_grades);
    foot->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 20, 32, 28);
    layout->setSpacing(12);
    layout->addLayout(centred(headWidget));
    layout->addLayout(centred(m_progress));
    layout->addLayout(centred(m_place));
    layout->addLayout(centred(m_view), 1);
    layout->addLayout(centred(m_points));
    layout->addLayout(centred(m_note));
    layout->addLayout(foot);
    setFocusProxy(m_view);

    connect(m_leave, &QPushButton::clicked, this, &QuestionCard::leaveRequested);
    connect(m_reveal, &QPushButton::clicked, this, &QuestionCard::reveal);
    connect(m_view, &ReaderView::linkActivated, this, [this](const QUrl &url) {
        if (m_question.question)
            Q_EMIT linkActivated(url.toString(), m_question.question->path);
    });
}

bool QuestionCard::show(const QString &key)
{
    saveNote();
    m_snapshot = m_with.host->snapshot();
    m_question = {};
    m_key = key;
    m_revealed = false;
    if (!m_snapshot)
        return false;
    const QDateTime now = m_with.host->now();
    const std::vector<workspace::QuestionView> views = workspace::questions(*m_snapshot, {}, now);
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&](const workspace::QuestionView &view) { return view.question->key == key; });
    if (found == views.end())
        return false;
    m_question = *found;
    m_shown = now;
    askForAnswer();
    showKeyPoints({});
    typeset();
    showGrades();
    showNote();
    m_view->setFocus();
    return true;
}

/// While the question is being thought about: as a rule the answer is there long before it is wanted.
void QuestionCard::askForAnswer()
{
    m_answer.reset();
    m_with.host->run(
        this, [key = m_key](workspace::Workspace &workspace) { return workspace.answer(key); },
        [this, key = m_key](const workspace::Result<QString> &answer) {
            if (key != m_key)
                return;
            m_answer = answer ? answer->trimmed() : u'*' + answer.error().message + u'*';
            if (m_revealed)
                typeset();
        });
}

void QuestionCard::typeset()
{
    if (!m_question.question)
        return;
    const library::Question &question = *m_question.question;
    QString markdown = u"## "_s + question.markdown + u'\n';
    if (m_revealed && m_answer) {
        const QString none = u'*' + tr("This library gives no answer. Compare yours with the topic.") + u'*';
        markdown += u"\n---\n\n"_s + (m_answer->isEmpty() ? none : *m_answer);
    }
    const auto document =
        std::make_shared<const markdown::Document>(markdown::parse(markdown.toUtf8(), {.frontMatter = false}));
    m_view->show(m_with.typesetter->typeset(document, readingStyle(*m_with.theme, *m_with.settings, font()),
                                            {m_snapshot->library->root, question.path}));

    QStringList place{m_snapshot->library->track(m_question.topic->trackId)->title, m_question.topic->title};
    for (const QString &word : {nameOf(question.level), nameOf(question.kind)})
        if (!word.isEmpty())
            place.append(word);
    m_place->setText(place.join(u"  ·  "_s));
}

void QuestionCard::showKeyPoints(const QStringList &points)
{
    auto *layout = static_cast<QVBoxLayout *>(m_points->layout());
    while (layout->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(layout->takeAt(1));
        delete item->widget();
    }
    for (const QString &point : points) {
        const markdown::Document parsed = markdown::parse(point.toUtf8(), {.frontMatter = false});
        auto *box = new QCheckBox(parsed.text(0, int(parsed.blocks.size())).simplified());
        box->setFocusPolicy(Qt::TabFocus); // a click leaves the keys of the card alone
        box->setToolTip(tr("Tick what your answer held"));
        layout->addWidget(box);
    }
    m_points->setVisible(!points.isEmpty());
}

void QuestionCard::reveal()
{
    if (m_revealed || !m_question.question)
        return;
    m_revealed = true;
    typeset();
    showKeyPoints(m_question.question->keyPoints);
    showGrades();
    m_view->setFocus();
}

void QuestionCard::showGrades()
{
    m_reveal->setVisible(!m_revealed);
    m_grades->setVisible(m_revealed);
    if (!m_revealed || !m_snapshot)
        return;
    const QDateTime now = m_with.host->now().toUTC();
    const auto outcomes = m_snapshot->scheduler.preview(m_question.memory.value_or(study::QuestionMemory()), now);
    const std::array<QString, 4> names{tr("Again"), tr("Hard"), tr("Good"), tr("Easy")};
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const QString interval = intervalText(outcomes[i], now);
        m_buttons[i]->setText(names[i] + u'\n' + interval);
        m_buttons[i]->setAccessibleName(names[i]);
        m_buttons[i]->setAccessibleDescription(tr("Comes again in %1").arg(interval));
    }
}

void QuestionCard::goOn()
{
    if (m_revealed)
        grade(study::Rating::Good);
    else
        reveal();
}

void QuestionCard::grade(study::Rating rating)
{
    if (!m_revealed || !m_question.question)
        return;
    saveNote();
    const double minutes = double(m_shown.msecsTo(m_with.host->now())) / 60'000;
    m_revealed = false; // a second key press grades nothing
    Q_EMIT graded(rating, std::clamp(minutes, 0.0, longestAnswerMinutes));
}

void QuestionCard::setProgress(int finished, int total)
{
    m_progress->setRange(0, std::max(1, total));
    m_progress->setValue(finished);
    m_progress->setAccessibleName(tr("%1 of %2 questions finished").arg(finished).arg(total));
    m_count->setText(tr("%1 of %2").arg(std::min(finished + 1, total)).arg(total));
}

void QuestionCard::showNote()
{
    const auto note = std::find_if(m_snapshot->notes.begin(), m_snapshot->notes.end(),
                                   [this](const journal::Note &entry) { return entry.target == m_key; });
    m_kept = note == m_snapshot->notes.end() ? journal::Note{} : *note;
    m_note->setPlainText(m_kept.text);
    m_note->setVisible(!m_kept.text.isEmpty());
}

void QuestionCard::editNote()
{
    m_note->show();
    m_note->setFocus();
}

void QuestionCard::saveNote()
{
    const QString text = m_note->toPlainText().trimmed();
    if (m_key.isEmpty() || text == m_kept.text.trimmed())
        return;
    m_kept.target = m_key;
    m_kept.text = text;
    m_kept.changed = m_with.host->now().toUTC();
    if (m_kept.id.isEmpty()) {
        m_kept.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_kept.created = m_kept.changed;
    }
    if (text.isEmpty())
        m_with.host->removeNote(m_kept.id);
    else
        m_with.host->saveNote(m_kept);
}

void QuestionCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QuestionCard::retranslate()
{
    m_leave->setText(tr("End round"));
    m_reveal->setText(tr("Show answer"));
    m_reveal->setAccessibleName(tr("Show answer"));
    m_view->setAccessibleName(tr("Question"));
    m_pointsTitle->setText(tr("Key points – tick what you said"));
    m_note->setPlaceholderText(tr("Your note on this question"));
    m_note->setAccessibleName(tr("Note"));
    showGrades();
    if (m_question.question)
        typeset();
}

} // namespace waymark::desktop
