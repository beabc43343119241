// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/planpage.h"

#include "calendar/icalendar.h"
#include "desktop/roadmap/wording.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int sideWidth = 260;
constexpr int agendaWidth = 270;
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

QString askForFile(QWidget *parent, const QString &proposal)
{
    return QFileDialog::getSaveFileName(parent, PlanPage::tr("Export calendar"), QDir::home().filePath(proposal),
                                        PlanPage::tr("Calendars (*.ics)"));
}

} // namespace

PlanPage::PlanPage(const Collaborators &with)
    : m_with(with)
    , m_choose(askForFile)
    , m_agenda(new AgendaModel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSide());
    layout->addWidget(buildMain(), 1);

    connect(m_make, &QPushButton::clicked, this, qOverload<>(&PlanPage::makePlan));
    connect(m_export, &QPushButton::clicked, this, &PlanPage::exportCalendar);
    connect(m_dayOff, &QPushButton::clicked, this, &PlanPage::toggleDayOff);
    connect(m_form, &GoalForm::edited, m_error, &QLabel::hide);
    connect(m_empty, &EmptyState::activated, this, qOverload<>(&PlanPage::makePlan));
    connect(m_calendar, &PlanCalendar::currentDayChanged, this, &PlanPage::showDay);
    connect(m_calendar, &PlanCalendar::topicActivated, this, &Page::topicRequested);
    connect(m_agendaView, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString topic = index.data(AgendaModel::TopicRole).toString();
        if (!topic.isEmpty())
            Q_EMIT topicRequested(topic);
    });
    connect(m_dropped, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT topicRequested(item->data(Qt::UserRole).toString()); });
    connect(m_with.host, &WorkspaceHost::snapshotChanged, this, &PlanPage::refresh);

    const auto add = [this](const ActionSpec &spec, auto slot) {
        connect(m_with.actions->add(spec), &QAction::triggered, this, slot);
    };
    m_with.actions->addSeparator(MenuId::Study);
    add({"plan.make", MenuId::Study, QT_TRANSLATE_NOOP("Actions", "Make &plan")}, qOverload<>(&PlanPage::makePlan));
    add({"plan.export", MenuId::Study, QT_TRANSLATE_NOOP("Actions", "&Export calendar…")}, &PlanPage::exportCalendar);
    refresh();
    retranslate();
}

QWidget *PlanPage::buildSide()
{
    m_form = new GoalForm;
    m_make = new QPushButton;
    m_make->setObjectName(u"makePlan"_s);
    m_make->setDefault(true);
    m_dayOff = new QPushButton;
    m_dayOff->setObjectName(u"dayOff"_s);
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
    side->setFixedWidth(sideWidth);
    return side;
}

QWidget *PlanPage::buildMain()
{
    m_verdict = new QLabel;
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_verdict->setFont(large);
    m_detail = new QLabel;
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setWordWrap(true);
    m_calendar = new PlanCalendar(m_with.theme);
    m_calendar->setObjectName(u"planCalendar"_s);
    m_agendaView = new QTreeView;
    m_agendaView->setObjectName(u"agenda"_s);
    m_agendaView->setModel(m_agenda);
    m_agendaView->setHeaderHidden(true);
    m_agendaView->setRootIsDecorated(false);
    m_agendaView->setIndentation(14);
    m_agendaView->setFrameShape(QFrame::NoFrame);
    m_agendaView->setFixedWidth(agendaWidth);
    m_agendaView->setTextElideMode(Qt::ElideRight);
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
    layout->addWidget(m_verdict);
    layout->addWidget(m_detail);
    layout->addSpacing(10);
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
    return {m_calendar, m_agendaView, m_form->firstField()};
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
    m_stack->setCurrentIndex(snapshot->plan ? 1 : 0);
    showVerdict();
    showDropped();
    showDay(m_calendar->currentDay());
}

void PlanPage::makePlan()
{
    makePlan(m_form->goal());
}

void PlanPage::makePlan(const workspace::Goal &goal)
{
    if (m_working || !m_with.host->snapshot())
        return;
    m_working = true;
    m_make->setEnabled(false);
    m_with.host->run(
        this,
        [goal](workspace::Workspace &workspace) -> workspace::Result<void> {
            const auto plan = workspace.makePlan(goal);
            if (!plan)
                return tl::unexpected(plan.error());
            return workspace.acceptPlan(goal, *plan);
        },
        [this](const workspace::Result<void> &done) {
            m_working = false;
            m_make->setEnabled(true);
            m_error->setVisible(!done);
            if (!done) {
                m_error->setText(done.error().message);
                return;
            }
            m_form->accepted();
            refresh();
            Q_EMIT statusMessage(tr("The plan is made."));
        });
}

void PlanPage::toggleDayOff()
{
    workspace::Goal goal = m_form->goal();
    const QDate day = m_calendar->currentDay();
    const auto found = std::find(goal.daysOff.begin(), goal.daysOff.end(), day);
    if (found == goal.daysOff.end())
        goal.daysOff.push_back(day);
    else
        goal.daysOff.erase(found);
    makePlan(goal);
}

void PlanPage::exportCalendar()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot || !snapshot->plan) {
        Q_EMIT statusMessage(tr("There is no plan to export yet. Make one first."));
        return;
    }
    const QString path = m_choose(this, u"waymark.ics"_s);
    if (path.isEmpty())
        return;
    calendar::CalendarOptions options;
    options.stamp = m_with.host->now().toUTC();
    options.scope = snapshot->libraryId;
    const QByteArray bytes = calendar::toICalendar(*snapshot->plan, options);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        Q_EMIT statusMessage(tr("Wrote the calendar to %1.").arg(path));
    else
        Q_EMIT statusMessage(tr("“%1” cannot be written: %2. Choose another place.").arg(path, file.errorString()));
}

void PlanPage::showVerdict()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot || !snapshot->plan)
        return;
    const study::Plan &plan = *snapshot->plan;
    if (plan.feasible)
        m_verdict->setText(tr("Fits: %1 of %2").arg(duration(plan.neededMinutes), duration(plan.availableMinutes)));
    else
        m_verdict->setText(
            tr("Needs %1, you have %2").arg(duration(plan.neededMinutes), duration(plan.availableMinutes)));
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
    if (!hasPlan || !day.isValid())
        return;
    const bool isOff =
        std::find(snapshot->goal.daysOff.begin(), snapshot->goal.daysOff.end(), day) != snapshot->goal.daysOff.end();
    const QString name = locale().toString(day, tr("ddd d MMM"));
    m_dayOff->setText(isOff ? tr("Study on %1 again").arg(name) : tr("Take %1 off").arg(name));
    const QModelIndex index = m_agenda->indexOf(day);
    if (index.isValid()) {
        m_agendaView->setCurrentIndex(index);
        m_agendaView->scrollTo(index, QAbstractItemView::PositionAtTop);
    }
}

void PlanPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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
    m_calendar->setAccessibleName(tr("Calendar"));
    m_agendaView->setAccessibleName(tr("Agenda"));
    m_droppedTitle->setText(tr("Left out"));
    m_dropped->setAccessibleName(tr("Topics left out"));
    m_empty->setTexts(tr("Say when the interview is and how much time you have; Waymark plans every day until then."),
                      tr("Make plan"));
    showVerdict();
    showDay(m_calendar->currentDay());
}

} // namespace waymark::desktop
