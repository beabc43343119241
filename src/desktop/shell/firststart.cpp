// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/firststart.h"

#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {
constexpr int usualWeeks = 6;
constexpr int usualHours = 7;
} // namespace

std::array<int, 7> minutesForHours(int hoursPerWeek)
{
    const int days = hoursPerWeek > 15 ? 7 : 5;
    const int each = (hoursPerWeek * 60 + days * 5 - 1) / (days * 5) * 5;
    std::array<int, 7> minutes{};
    std::fill_n(minutes.begin(), days, each);
    return minutes;
}

FirstStart::FirstStart(const Collaborators &with, QWidget *parent)
    : QWidget(parent)
    , m_with(with)
    , m_card(new QWidget(this))
    , m_title(new QLabel(m_card))
    , m_intro(new QLabel(m_card))
    , m_roleLabel(new QLabel(m_card))
    , m_role(new QComboBox(m_card))
    , m_dateLabel(new QLabel(m_card))
    , m_date(new QDateEdit(m_card))
    , m_hoursLabel(new QLabel(m_card))
    , m_hours(new QSpinBox(m_card))
    , m_problem(new QLabel(m_card))
    , m_begin(new QPushButton(m_card))
    , m_skip(new QPushButton(m_card))
{
    setObjectName(u"firstStart"_s);
    m_role->setObjectName(u"firstRole"_s);
    m_date->setObjectName(u"firstDate"_s);
    m_hours->setObjectName(u"firstHours"_s);
    m_begin->setObjectName(u"firstBegin"_s);
    m_skip->setObjectName(u"firstSkip"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_intro->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_date->setCalendarPopup(true);
    const QDate today = with.host->studyDay();
    m_date->setMinimumDate(today.addDays(1));
    m_date->setDate(today.addDays(7 * usualWeeks));
    m_hours->setRange(1, 80);
    m_hours->setValue(usualHours);
    m_begin->setProperty("primary", true);
    m_begin->setAutoDefault(true);

    auto *grid = new QGridLayout(m_card);
    grid->setContentsMargins(40, 36, 40, 32);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_intro, 1, 0, 1, 2);
    grid->setRowMinimumHeight(2, 8);
    const std::array<std::pair<QLabel *, QWidget *>, 3> rows{
        {{m_roleLabel, m_role}, {m_dateLabel, m_date}, {m_hoursLabel, m_hours}}};
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i].first->setBuddy(rows[i].second);
        grid->addWidget(rows[i].first, int(i) + 3, 0);
        grid->addWidget(rows[i].second, int(i) + 3, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_problem, 6, 0, 1, 2);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_begin);
    grid->setRowMinimumHeight(7, 12);
    grid->addLayout(buttons, 8, 0, 1, 2);
    m_card->setMaximumWidth(560);
    m_card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card, 100);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);

    connect(m_begin, &QPushButton::clicked, this, &FirstStart::begin);
    connect(m_skip, &QPushButton::clicked, this, &FirstStart::done);
    retranslate();
}

void FirstStart::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    const QString chosen = m_role->currentData().toString();
    m_role->clear();
    for (const library::Role &role : snapshot->library->roles)
        m_role->addItem(role.title, role.id);
    m_role->setCurrentIndex(std::max(0, m_role->findData(chosen)));
    m_begin->setEnabled(!snapshot->library->tracks.empty());
}

workspace::Goal FirstStart::goal() const
{
    workspace::Goal goal;
    goal.role = m_role->currentData().toString();
    goal.interview = m_date->date();
    goal.minutesPerWeekday = minutesForHours(m_hours->value());
    goal.start = m_with.host->studyDay();
    return goal;
}

void FirstStart::begin()
{
    m_begin->setEnabled(false);
    const auto make = [goal = goal()](workspace::Workspace &workspace) -> workspace::Result<void> {
        auto plan = workspace.makePlan(goal);
        if (!plan)
            return tl::unexpected(plan.error());
        return workspace.acceptPlan(goal, *plan);
    };
    m_with.host->run(this, make, [this](const workspace::Result<void> &result) {
        m_begin->setEnabled(true);
        m_problem->setVisible(!result);
        if (result)
            Q_EMIT done();
        else
            m_problem->setText(result.error().message);
    });
}

void FirstStart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FirstStart::paintEvent(QPaintEvent *)
{
    const Colours &c = m_with.theme->colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.paper);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(c.line);
    painter.setBrush(c.raised);
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
}

void FirstStart::retranslate()
{
    m_title->setText(tr("Where are you heading?"));
    m_intro->setText(
        tr("Three answers make a plan for every day until your interview. All of them can be changed later."));
    m_roleLabel->setText(tr("&Role"));
    m_dateLabel->setText(tr("&Interview date"));
    m_hoursLabel->setText(tr("&Hours per week"));
    m_role->setAccessibleName(tr("Role"));
    m_date->setAccessibleName(tr("Interview date"));
    m_hours->setAccessibleName(tr("Hours per week"));
    m_date->setLocale(QLocale());
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::LongFormat));
    m_begin->setText(tr("Make my plan"));
    m_skip->setText(tr("Skip, just look around"));
}

} // namespace waymark::desktop
