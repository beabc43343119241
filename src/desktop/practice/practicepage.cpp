// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/practice/practicepage.h"

#include "desktop/practice/scopedelegate.h"
#include "desktop/reader/linkfollower.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int newPerRound = 10; ///< more new questions at once cost more reviews than an evening has
constexpr int columnWidth = 820;

} // namespace

PracticePage::PracticePage(const Collaborators &with)
    : m_with(with)
    , m_stack(new QStackedWidget)
    , m_scopes(new ScopeModel(this))
    , m_card(new QuestionCard(with))
    , m_end(new RoundEnd)
{
    buildOverview();
    m_stack->addWidget(m_overview);
    m_stack->addWidget(m_card);
    m_stack->addWidget(m_end);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    addActions();

    auto *links = new LinkFollower(this);
    connect(links, &LinkFollower::topicRequested, this, &Page::topicRequested);
    connect(links, &LinkFollower::said, this, &Page::statusMessage);
    connect(m_card, &QuestionCard::linkActivated, links, [this, links](const QString &target, const QString &from) {
        if (m_with.host->snapshot())
            links->follow(*m_with.host->snapshot(), from, target);
    });
    connect(m_card, &QuestionCard::graded, this, &PracticePage::grade);
    connect(m_card, &QuestionCard::leaveRequested, this, &PracticePage::finish);
    connect(m_end, &RoundEnd::backRequested, this, [this] {
        m_stack->setCurrentWidget(m_overview);
        m_tree->setFocus();
    });
    connect(m_end, &RoundEnd::moreRequested, this, [this] { open(m_scope); });
    connect(m_end, &RoundEnd::topicRequested, this, &Page::topicRequested);
    connect(m_with.host, &WorkspaceHost::snapshotChanged, this, &PracticePage::refresh);
    connect(m_with.host, &WorkspaceHost::undone, this, &PracticePage::undone);
    retranslate();
    refresh();
}

PracticePage::~PracticePage() = default;

void PracticePage::buildOverview()
{
    m_overview = new QWidget;
    m_headline = new QLabel;
    m_headline->setObjectName(u"practiceHeadline"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    m_headline->setFont(large);
    m_detail = new QLabel;
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setWordWrap(true);
    m_review = new QPushButton;
    m_review->setObjectName(u"reviewDue"_s);
    m_review->setDefault(true);
    m_review->setMinimumSize(180, 44);
    m_tree = new QTreeView;
    m_tree->setObjectName(u"practiceScopes"_s);
    m_tree->setModel(m_scopes);
    m_tree->setItemDelegate(new ScopeDelegate(m_with.theme, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setMouseTracking(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->viewport()->setAutoFillBackground(false);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_headline);
    words->addWidget(m_detail);
    auto *head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_review, 0, Qt::AlignVCenter);
    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addLayout(head);
    layout->addWidget(m_tree, 1);
    auto *row = new QHBoxLayout(m_overview);
    row->setContentsMargins(32, 32, 32, 24);
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);

    connect(m_review, &QPushButton::clicked, this, [this] { open(m_scopes->due() > 0 ? QString() : m_scope); });
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex &index) { open(index.data(ScopeModel::IdRole).toString()); });
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
    });
}

void PracticePage::addActions()
{
    // The digits of the main row by position: where an AZERTY keyboard has & é " ' without Shift, they grade as well.
    const auto onCard = [this](const ActionSpec &spec, auto call) {
        QAction *action = m_with.actions->add(spec);
        m_card->mainWidget()->addAction(action);
        connect(action, &QAction::triggered, m_card, call);
        return action;
    };
    onCard({"practice.goOn",
            MenuId::Practice,
            QT_TRANSLATE_NOOP("Actions", "&Reveal, then Good"),
            {Qt::Key_Space},
            false,
            true},
           [this] { m_card->goOn(); });
    m_with.actions->addSeparator(MenuId::Practice);
    onCard({"practice.again",
            MenuId::Practice,
            QT_TRANSLATE_NOOP("Actions", "&Again"),
            {Qt::Key_1, Qt::Key_Ampersand},
            false,
            true},
           [this] { m_card->grade(study::Rating::Again); });
    onCard({"practice.hard",
            MenuId::Practice,
            QT_TRANSLATE_NOOP("Actions", "&Hard"),
            {Qt::Key_2, Qt::Key_Eacute},
            false,
            true},
           [this] { m_card->grade(study::Rating::Hard); });
    onCard({"practice.good",
            MenuId::Practice,
            QT_TRANSLATE_NOOP("Actions", "&Good"),
            {Qt::Key_3, Qt::Key_QuoteDbl},
            false,
            true},
           [this] { m_card->grade(study::Rating::Good); });
    onCard({"practice.easy",
            MenuId::Practice,
            QT_TRANSLATE_NOOP("Actions", "&Easy"),
            {Qt::Key_4, Qt::Key_Apostrophe},
            false,
            true},
           [this] { m_card->grade(study::Rating::Easy); });
    m_with.actions->addSeparator(MenuId::Practice);
    onCard({"practice.note", MenuId::Practice, QT_TRANSLATE_NOOP("Actions", "Edit &note"), {Qt::Key_E}, false, true},
           [this] { m_card->editNote(); });
    onCard({"practice.undo", MenuId::Practice, QT_TRANSLATE_NOOP("Actions", "&Undo grade"), {Qt::Key_U}, false, true},
           [this] { m_with.host->undo(); });
}

QList<QWidget *> PracticePage::panes() const
{
    if (m_stack->currentWidget() == m_card)
        return {m_card->mainWidget()};
    if (m_stack->currentWidget() == m_end)
        return {m_end->mainWidget()};
    return {m_tree, m_review};
}

QStringList PracticePage::questionsFor(const QString &scope) const
{
    const workspace::Snapshot &snapshot = *m_with.host->snapshot();
    QStringList keys;
    for (const workspace::QuestionView &view : workspace::dueQuestions(snapshot, scope, m_with.host->now()))
        keys.append(view.question->key);
    if (scope.isEmpty())
        return keys;
    int fresh = 0;
    for (const workspace::QuestionView &view : workspace::questions(snapshot, scope, m_with.host->now())) {
        if (view.memory || fresh == newPerRound)
            continue;
        keys.append(view.question->key);
        ++fresh;
    }
    return keys;
}

void PracticePage::open(const QString &scope)
{
    if (!m_with.host->snapshot())
        return;
    m_scope = scope;
    m_before.clear();
    m_round = PracticeRound(questionsFor(scope));
    if (m_round.isOver()) {
        m_stack->setCurrentWidget(m_overview);
        Q_EMIT statusMessage(scope.isEmpty() ? tr("Nothing is due. Choose a track or topic to practise new questions.")
                                             : tr("Everything here has been seen and nothing is due today."));
        return;
    }
    next();
}

void PracticePage::enter()
{
    refresh();
    panes().first()->setFocus();
}

void PracticePage::next()
{
    m_writing = false;
    const QString key = m_round.current(m_with.host->now());
    if (key.isEmpty()) {
        finish();
        return;
    }
    m_stack->setCurrentWidget(m_card);
    m_card->setProgress(m_round.finished(), m_round.total());
    if (!m_card->show(key)) {
        // The question left the library while the round was running.
        m_round.drop(key);
        next();
    }
}

void PracticePage::grade(study::Rating rating, double minutes)
{
    if (m_writing)
        return;
    m_writing = true;
    const QString key = m_card->question();
    m_with.host->run(
        this, [=](workspace::Workspace &workspace) { return workspace.grade(key, rating, minutes); },
        [this, key, rating, minutes](const workspace::Result<workspace::Graded> &graded) {
            m_writing = false;
            if (!graded) {
                Q_EMIT statusMessage(graded.error().message);
                m_card->show(key);
                return;
            }
            m_before.push_back(m_round);
            m_round.graded(key, rating, graded->memory, minutes);
            next();
        });
}

void PracticePage::undone(const std::optional<journal::Undone> &what)
{
    if (!what || what->what != "grade"_L1 || m_before.empty())
        return;
    m_round = m_before.back();
    m_before.pop_back();
    m_stack->setCurrentWidget(m_card);
    m_card->setProgress(m_round.finished(), m_round.total());
    m_card->show(what->id);
}

void PracticePage::finish()
{
    m_card->saveNote();
    if (m_round.summary().answers == 0 || !m_with.host->snapshot()) {
        m_stack->setCurrentWidget(m_overview);
        m_tree->setFocus();
        return;
    }
    m_stack->setCurrentWidget(m_end);
    m_end->show(m_round.summary(), *m_with.host->snapshot(), !questionsFor(m_scope).isEmpty());
    m_round = PracticeRound();
}

void PracticePage::refresh()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot)
        return;
    m_scopes->setSnapshot(snapshot, m_with.host->now());
    retranslate();
}

void PracticePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void PracticePage::retranslate()
{
    setAccessibleName(tr("Practice"));
    m_tree->setAccessibleName(tr("Tracks and topics to practise"));
    const int due = m_scopes->due();
    m_headline->setText(due > 0 ? tr("%n question(s) due today", nullptr, due) : tr("Nothing is due today"));
    m_detail->setText(m_scopes->fresh() > 0
                          ? tr("%n question(s) not seen yet. Press Enter on a track or topic to practise it.", nullptr,
                               m_scopes->fresh())
                          : tr("You have seen every question of this library."));
    m_review->setText(tr("Review what is due"));
    m_review->setVisible(due > 0);
}

} // namespace waymark::desktop
