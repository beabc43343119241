// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/planpage.h"

#include "desktop/planner/burndownchart.h"
#include "desktop/planner/planeditor.h"
#include "desktop/planner/planpreview.h"
#include "desktop/roadmap/wording.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/stylesheet.h"
#include "desktop/shell/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int sideWidth = 260; ///< at least
constexpr int sideLetters = 34;
constexpr int rowPadding = 7;

/// Rows with some air, for lists that are read rather than scanned.
class AiryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, rowPadding);
    }
};

} // namespace

PlanPage::PlanPage(const Collaborators &with)
    : m_with(with)
    , m_agenda(new AgendaModel(this))
    , m_editor(new PlanEditor(with, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSide());
    layout->addWidget(buildMain(), 1);

    connect(m_make, &QPushButton::clicked, this, &PlanPage::makePlan);
    connect(m_export, &QPushButton::clicked, m_with.actions->action("file.exportCalendar"), &QAction::trigger);
    connect(m_dayOff, &QPushButton::clicked, this, &PlanPage::toggleDayOff);
    connect(m_lockDay, &QPushButton::clicked, this, [this] { toggleLock({m_calendar->currentDay(), {}}); });
    connect(m_planAgain, &QPushButton::clicked, this, [this] { m_editor->preview(m_with.host->snapshot()->goal); });
    connect(m_form, &GoalForm::edited, m_error, &QLabel::hide);
    connect(m_empty, &EmptyState::activated, this, &PlanPage::makePlan);
    connect(m_calendar, &PlanCalendar::currentDayChanged, this, &PlanPage::showDay);
    connect(m_calendar, &PlanCalendar::currentChanged, m_refusal, &QLabel::hide);
    connect(m_calendar, &PlanCalendar::topicActivated, this, &Page::topicRequested);
    connect(m_calendar, &PlanCalendar::moveRequested, m_editor, &PlanEditor::move);
    connect(m_calendar, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const PlanPlace place = m_calendar->current();
        const QRect block = m_calendar->blockRect(place);
        const QRect day = m_calendar->dayRect(place.date);
        const bool inside = day.contains(at); // a menu key has no place of its own
        showMenu(place, m_calendar->viewport()->mapToGlobal(inside ? at : (block.isValid() ? block : day).center()));
    });
    connect(m_agendaView->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid() && m_agendaView->hasFocus())
            m_calendar->setCurrent(
                {now.data(AgendaModel::DateRole).toDate(), now.data(AgendaModel::TopicRole).toString()});
    });
    connect(m_agendaView, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_agendaView->currentIndex();
        if (!index.isValid())
            return;
        const QRect row = m_agendaView->visualRect(index);
        m_calendar->setCurrent(
            {index.data(AgendaModel::DateRole).toDate(), index.data(AgendaModel::TopicRole).toString()});
        showMenu(m_calendar->current(), m_agendaView->viewport()->mapToGlobal(row.contains(at) ? at : row.center()));
    });
    connect(m_agendaView, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString topic = index.data(AgendaModel::TopicRole).toString();
        if (!topic.isEmpty())
            Q_EMIT topicRequested(topic);
    });
    connect(m_dropped, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT topicRequested(item->data(Qt::UserRole).toString()); });
    connect(m_burnDown, &BurnDownChart::copied, this, [this] { Q_EMIT statusMessage(tr("Copied the table.")); });
    connect(m_with.host, &WorkspaceHost::snapshotChanged, this, &PlanPage::refresh);
    connectEditor();
    addActions();
    refresh();
    retranslate();
}

void PlanPage::connectEditor()
{
    connect(m_editor, &PlanEditor::workingChanged, this, [this](bool working) {
        m_make->setEnabled(!working);
        m_planAgain->setEnabled(!working);
        if (working)
            m_refusal->hide();
    });
    connect(m_editor, &PlanEditor::made, this, [this] {
        m_error->hide();
        m_form->accepted();
        refresh();
    });
    connect(m_editor, &PlanEditor::failed, this, [this](const QString &sentence) {
        m_error->setText(sentence);
        m_error->show();
    });
    connect(m_editor, &PlanEditor::moved, m_calendar, &PlanCalendar::setCurrent);
    connect(m_editor, &PlanEditor::refused, this, &PlanPage::showRefusal);
    connect(m_editor, &PlanEditor::said, this, &Page::statusMessage);
}

void PlanPage::addActions()
{
    const auto add = [this](const ActionSpec &spec, auto slot) {
        QAction *action = m_with.actions->add(spec);
        connect(action, &QAction::triggered, this, slot);
        if (spec.onlyWithFocus)
            m_calendar->addAction(action);
        return action;
    };
    const auto addMove = [&](const char *id, const char *text, Qt::Key key, int days) {
        add({id, MenuId::Study, text, {QKeySequence(Qt::SHIFT | key)}, false, true}, [this, days] { moveBy(days); });
    };
    m_with.actions->addSeparator(MenuId::Study);
    add({"plan.make", MenuId::Study, QT_TRANSLATE_NOOP("Actions", "Make &plan")}, &PlanPage::makePlan);
    add({"plan.again", MenuId::Study, QT_TRANSLATE_NOOP("Actions", "Plan a&gain from today …")}, [this] {
        if (m_with.host->snapshot())
            m_editor->preview(m_with.host->snapshot()->goal);
    });
    m_moveTo = add(
        {"plan.moveTo", MenuId::Study, QT_TRANSLATE_NOOP("Actions", "Move the block &to …"), {Qt::Key_M}, false, true},
        [this] {
            if (hasBlock())
                m_editor->askAndMove(m_calendar->current());
        });
    addMove("plan.dayEarlier", QT_TRANSLATE_NOOP("Actions", "Move the block a day &earlier"), Qt::Key_Left, -1);
    addMove("plan.dayLater", QT_TRANSLATE_NOOP("Actions", "Move the block a day &later"), Qt::Key_Right, 1);
    addMove("plan.weekEarlier", QT_TRANSLATE_NOOP("Actions", "Move the block a week earlier"), Qt::Key_Up, -7);
    addMove("plan.weekLater", QT_TRANSLATE_NOOP("Actions", "Move the block a week later"), Qt::Key_Down, 7);
    m_lock = add({"plan.lock",
                  MenuId::Study,
                  QT_TRANSLATE_NOOP("Actions", "Loc&k or unlock the block or day"),
                  {Qt::Key_L},
                  false,
                  true},
                 [this] { toggleLock(m_calendar->current()); });
}

QWidget *PlanPage::buildSide()
{
    m_form = new GoalForm;
    m_make = new QPushButton;
    m_make->setObjectName(u"makePlan"_s);
    m_make->setDefault(true);
    m_dayOff = new QPushButton;
    m_dayOff->setObjectName(u"dayOff"_s);
    m_lockDay = new QPushButton;
    m_lockDay->setObjectName(u"lockDay"_s);
    m_export = new QPushButton;
    m_export->setObjectName(u"exportCalendar"_s);
    m_error = new QLabel;
    m_error->setObjectName(u"planError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    m_droppedTitle = new QLabel;
    m_dropped = new QListWidget;
    m_dropped->setObjectName(u"dropped"_s);
    m_dropped->setFrameShape(QFrame::NoFrame);
    m_dropped->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_dropped->setTextElideMode(Qt::ElideRight);
    m_dropped->setItemDelegate(new AiryDelegate(m_dropped));
    m_dropped->viewport()->setAutoFillBackground(false);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 24, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(m_form);
    layout->addSpacing(8);
    layout->addWidget(m_make);
    layout->addWidget(m_error);
    layout->addWidget(m_dayOff);
    layout->addWidget(m_lockDay);
    layout->addWidget(m_export);
    layout->addSpacing(12);
    layout->addWidget(m_droppedTitle);
    layout->addWidget(m_dropped, 1);
    layout->addStretch(0);
    auto *side = new QScrollArea;
    side->setObjectName(u"planSide"_s);
    side->setWidget(content);
    side->setWidgetResizable(true);
    side->setFrameShape(QFrame::NoFrame);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side = side;
    return side;
}

QWidget *PlanPage::buildMissed()
{
    m_missed = new QFrame;
    m_missed->setObjectName(u"missedNotice"_s);
    m_missedText = new QLabel;
    m_missedText->setObjectName(u"missedText"_s);
    m_missedText->setWordWrap(true);
    m_planAgain = new QPushButton;
    m_planAgain->setObjectName(u"planAgain"_s);
    auto *row = new QHBoxLayout(m_missed);
    row->setContentsMargins(14, 8, 10, 8);
    row->addWidget(m_missedText, 1);
    row->addWidget(m_planAgain);
    m_missed->hide();
    dressByName(m_missed, m_with.theme);
    m_refusal = new QLabel;
    m_refusal->setObjectName(u"planRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    const auto colour = [this] {
        QPalette words = m_refusal->palette();
        words.setColor(QPalette::WindowText, m_with.theme->colours().error);
        m_refusal->setPalette(words);
    };
    connect(m_with.theme, &Theme::changed, m_refusal, colour);
    colour();
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_missed);
    column->addWidget(m_refusal);
    return both;
}

QWidget *PlanPage::buildMain()
{
    m_verdict = new QLabel;
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_detail = new QLabel;
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setWordWrap(true);
    m_calendar = new PlanCalendar(m_with.theme);
    m_calendar->setObjectName(u"planCalendar"_s);
    m_calendar->setContextMenuPolicy(Qt::CustomContextMenu);
    m_burnDown = new BurnDownChart(m_with.theme);
    m_burnDown->setObjectName(u"burnDown"_s);
    m_agendaView = new QTreeView;
    m_agendaView->setObjectName(u"agenda"_s);
    m_agendaView->setModel(m_agenda);
    m_agendaView->setHeaderHidden(true);
    m_agendaView->setRootIsDecorated(false);
    m_agendaView->setIndentation(14);
    m_agendaView->setFrameShape(QFrame::NoFrame);
    m_agendaView->setTextElideMode(Qt::ElideRight);
    m_agendaView->setContextMenuPolicy(Qt::CustomContextMenu);
    m_agendaView->setItemDelegate(new AiryDelegate(m_agendaView));
    m_agendaView->viewport()->setAutoFillBackground(false);

    auto *days = new QHBoxLayout;
    days->setSpacing(16);
    days->addWidget(m_calendar, 1);
    days->addWidget(m_agendaView);
    auto *planned = new QWidget;
    auto *layout = new QVBoxLayout(planned);
    layout->setContentsMargins(24, 24, 16, 16);
    layout->setSpacing(6);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_verdict);
    words->addWidget(m_detail);
    words->addStretch(1);
    auto *head = new QHBoxLayout;
    head->setSpacing(32);
    head->addLayout(words, 1);
    head->addWidget(m_burnDown);
    layout->addLayout(head);
    layout->addWidget(buildMissed());
    layout->addSpacing(4);
    layout->addLayout(days, 1);

    m_empty = new EmptyState(m_with.theme, u"plan"_s);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(planned);
    return m_stack;
}

QList<QWidget *> PlanPage::panes() const
{
    if (m_stack->currentWidget() == m_empty)
        return {m_form->firstField()};
    return {m_calendar, m_agendaView, m_burnDown, m_form->firstField()};
}

void PlanPage::enter()
{
    panes().first()->setFocus();
}

void PlanPage::refresh()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot)
        return;
    m_form->setSnapshot(snapshot);
    m_agenda->setSnapshot(snapshot);
    m_agendaView->expandAll();
    m_calendar->setSnapshot(snapshot);
    m_burnDown->setSnapshot(snapshot);
    m_refusal->hide();
    showMissed();
    m_stack->setCurrentIndex(snapshot->plan ? 1 : 0);
    showVerdict();
    showDropped();
    showDay(m_calendar->currentDay());
}

void PlanPage::makePlan()
{
    if (m_with.host->snapshot())
        m_editor->make(m_form->goal());
}

void PlanPage::toggleDayOff()
{
    workspace::Goal goal = m_form->goal();
    const QDate day = m_calendar->currentDay();
    const QString name = locale().toString(day, tr("ddd d MMM"));
    const auto found = std::find(goal.daysOff.begin(), goal.daysOff.end(), day);
    const bool off = found == goal.daysOff.end();
    if (off)
        goal.daysOff.push_back(day);
    else
        goal.daysOff.erase(found);
    m_editor->again(
        goal, off ? tr("%1 is free; the plan goes round it.").arg(name) : tr("%1 is a day of study again.").arg(name));
}

bool PlanPage::isLocked(const PlanPlace &place) const
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot || !snapshot->plan)
        return false;
    const auto &locks = snapshot->plan->locks;
    return std::any_of(locks.begin(), locks.end(), [&](const study::PlanLock &lock) {
        return lock.date == place.date && lock.topic == place.topic;
    });
}

void PlanPage::toggleLock(const PlanPlace &place)
{
    m_editor->setLocked(place, !isLocked(place));
}

bool PlanPage::hasBlock()
{
    if (!m_calendar->current().topic.isEmpty())
        return true;
    showRefusal(tr("Choose a block first: click it, or press Ctrl+Down on its day."));
    return false;
}

void PlanPage::moveBy(int days)
{
    if (hasBlock())
        m_editor->move(m_calendar->current(), m_calendar->current().date.addDays(days));
}

void PlanPage::showMenu(const PlanPlace &place, const QPoint &where)
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot || !snapshot->plan || !place.date.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"planMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const library::Topic *topic = snapshot->library->topic(place.topic)) {
        menu->addAction(tr("Open “%1”").arg(topic->title), this,
                        [this, id = place.topic] { Q_EMIT topicRequested(id); });
        menu->addAction(m_moveTo);
        menu->addAction(isLocked(place) ? tr("Unlock the block") : tr("Lock the block"), this,
                        [this, place] { toggleLock(place); });
        menu->addSeparator();
    }
    const PlanPlace day{place.date, {}};
    menu->addAction(isLocked(day) ? tr("Unlock the day") : tr("Lock the day"), this, [this, day] { toggleLock(day); });
    menu->addAction(m_dayOff->text(), this, &PlanPage::toggleDayOff);
    menu->popup(where);
}

void PlanPage::showRefusal(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->show();
    QAccessibleEvent alert(m_refusal, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PlanPage::showMissed()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    const bool any = snapshot && snapshot->plan && snapshot->missed.sections > 0;
    m_missed->setVisible(any);
    if (!any)
        return;
    const workspace::Missed &missed = snapshot->missed;
    const bool yesterday = missed.since == snapshot->today.date.addDays(-1);
    m_missedText->setText(
        (yesterday ? tr("%n section(s) planned for yesterday are not read yet (%1).", nullptr, missed.sections)
                   : tr("%n section(s) planned since %2 are not read yet (%1).", nullptr, missed.sections)
                         .replace(u"%2"_s, locale().toString(missed.since, tr("ddd d MMM"))))
            .arg(duration(missed.minutes)));
}

void PlanPage::showVerdict()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot || !snapshot->plan)
        return;
    const study::Plan &plan = *snapshot->plan;
    m_verdict->setText(verdictOf(plan));
    const qint64 days = snapshot->today.date.daysTo(plan.interview);
    QStringList details{tr("%n day(s) until the interview on %1", nullptr, int(std::max<qint64>(0, days)))
                            .arg(locale().toString(plan.interview, QLocale::LongFormat))};
    if (!plan.feasible) {
        details.append(tr("%n topic(s) left out", nullptr, int(plan.dropped.size())));
        if (plan.extraMinutesPerDay)
            details.append(tr("%n more minute(s) a day would fit everything", nullptr, *plan.extraMinutesPerDay));
    }
    m_detail->setText(details.join(u"  ·  "_s));
}

void PlanPage::showDropped()
{
    m_dropped->clear();
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (snapshot && snapshot->plan) {
        for (const study::DroppedTopic &topic : snapshot->plan->dropped) {
            auto *item = new QListWidgetItem(u"%1  ·  %2"_s.arg(topic.title, duration(topic.minutes)), m_dropped);
            item->setToolTip(topic.why);
            item->setData(Qt::UserRole, topic.id);
        }
    }
    m_dropped->setVisible(m_dropped->count() > 0);
    m_droppedTitle->setVisible(m_dropped->count() > 0);
}

void PlanPage::showDay(const QDate &day)
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    const bool hasPlan = snapshot && snapshot->plan;
    m_export->setEnabled(hasPlan);
    m_dayOff->setEnabled(hasPlan && day.isValid());
    m_lockDay->setEnabled(hasPlan && day.isValid() && day >= snapshot->today.date);
    if (!hasPlan || !day.isValid())
        return;
    const bool isOff =
        std::find(snapshot->goal.daysOff.begin(), snapshot->goal.daysOff.end(), day) != snapshot->goal.daysOff.end();
    const QString name = locale().toString(day, tr("ddd d MMM"));
    m_dayOff->setText(isOff ? tr("Study on %1 again").arg(name) : tr("Take %1 off").arg(name));
    m_lockDay->setText(isLocked({day, {}}) ? tr("Unlock %1").arg(name) : tr("Lock %1").arg(name));
    const QModelIndex index = m_agenda->indexOf(day);
    if (index.isValid() && !m_agendaView->hasFocus()) {
        m_agendaView->setCurrentIndex(index);
        m_agendaView->scrollTo(index, QAbstractItemView::PositionAtTop);
    }
}

void PlanPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fit();
    Page::changeEvent(event);
}

void PlanPage::retranslate()
{
    setAccessibleName(tr("Plan"));
    m_make->setText(tr("Make plan"));
    m_make->setAccessibleName(tr("Make plan"));
    m_export->setText(tr("Export calendar"));
    m_export->setAccessibleName(tr("Export calendar"));
    m_dayOff->setText(tr("Take day off"));
    m_lockDay->setText(tr("Lock day"));
    m_planAgain->setText(tr("Plan again …"));
    m_calendar->setAccessibleName(tr("Calendar"));
    m_agendaView->setAccessibleName(tr("Agenda"));
    m_droppedTitle->setText(tr("Left out"));
    m_dropped->setAccessibleName(tr("Topics left out"));
    m_empty->setTexts(tr("Say when the interview is and how much time you have; Waymark plans every day until then."),
                      tr("Make plan"));
    showMissed();
    showVerdict();
    showDay(m_calendar->currentDay());
}

void PlanPage::fit()
{
    const int letter = fontMetrics().averageCharWidth();
    const int beside = std::max(sideWidth, sideLetters * letter);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_verdict->setFont(large);
    m_side->setFixedWidth(beside);
    m_agendaView->setFixedWidth(beside);
    // What folds first when the window narrows or the text grows: the list beside the calendar, then the chart.
    m_agendaView->setVisible(width() >= 2 * beside + 90 * letter);
    m_burnDown->setVisible(width() >= beside + 100 * letter);
}

void PlanPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

} // namespace waymark::desktop
