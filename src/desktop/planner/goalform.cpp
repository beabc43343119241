// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/goalform.h"

#include "desktop/roadmap/wording.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int usualWeeks = 8; ///< proposed until the learner says when the interview is

} // namespace

GoalForm::GoalForm(QWidget *parent)
    : QWidget(parent)
    , m_roleLabel(new QLabel)
    , m_role(new QComboBox)
    , m_dateLabel(new QLabel)
    , m_date(new QDateEdit)
    , m_minutesLabel(new QLabel)
    , m_week(new QLabel)
{
    m_role->setObjectName(u"role"_s);
    m_role->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_role->setMinimumContentsLength(12);
    m_roleLabel->setBuddy(m_role);
    m_date->setObjectName(u"interviewDate"_s);
    m_date->setCalendarPopup(true);
    m_dateLabel->setBuddy(m_date);
    m_week->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_roleLabel);
    layout->addWidget(m_role);
    layout->addSpacing(10);
    layout->addWidget(m_dateLabel);
    layout->addWidget(m_date);
    layout->addSpacing(10);
    layout->addWidget(m_minutesLabel);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    for (int day = 0; day < 7; ++day) {
        m_days[size_t(day)] = new QLabel;
        auto *field = m_minutes[size_t(day)] = new QSpinBox;
        field->setObjectName(u"minutes%1"_s.arg(day + 1));
        field->setRange(0, 24 * 60);
        field->setSingleStep(15);
        m_days[size_t(day)]->setBuddy(field);
        grid->addWidget(m_days[size_t(day)], day, 0);
        grid->addWidget(field, day, 1);
        connect(field, &QSpinBox::valueChanged, this, &GoalForm::edited);
    }
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    layout->addWidget(m_week);

    connect(m_role, &QComboBox::currentIndexChanged, this, &GoalForm::edited);
    connect(m_date, &QDateEdit::dateChanged, this, &GoalForm::edited);
    connect(this, &GoalForm::edited, this, [this] {
        m_touched = m_touched || !m_filling;
        retranslate();
    });
    retranslate();
}

void GoalForm::fillRoles()
{
    m_role->clear();
    for (const library::Role &role : m_snapshot->library->roles)
        m_role->addItem(role.title, role.id);
}

void GoalForm::setSnapshot(const SnapshotPtr &snapshot)
{
    const bool sameLibrary = m_snapshot && m_snapshot->library == snapshot->library;
    m_snapshot = snapshot;
    if (sameLibrary && m_touched)
        return;
    m_filling = true;
    if (!sameLibrary) {
        fillRoles();
        m_touched = false;
    }
    m_role->setCurrentIndex(std::max(0, m_role->findData(snapshot->role().id)));
    m_date->setMinimumDate(snapshot->today.date.addDays(1));
    m_date->setDate(snapshot->goal.isSet() ? snapshot->goal.interview : snapshot->today.date.addDays(7 * usualWeeks));
    for (size_t day = 0; day < m_minutes.size(); ++day)
        m_minutes[day]->setValue(snapshot->goal.minutesPerWeekday[day]);
    m_filling = false;
}

workspace::Goal GoalForm::goal() const
{
    workspace::Goal goal = m_snapshot ? m_snapshot->goal : workspace::Goal{};
    goal.role = m_role->currentData().toString();
    goal.interview = m_date->date();
    goal.start = QDate(); // a plan made again begins today
    for (size_t day = 0; day < m_minutes.size(); ++day)
        goal.minutesPerWeekday[day] = m_minutes[day]->value();
    return goal;
}

void GoalForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GoalForm::retranslate()
{
    m_roleLabel->setText(tr("Role"));
    m_role->setAccessibleName(tr("Role"));
    m_dateLabel->setText(tr("Interview date"));
    m_date->setAccessibleName(tr("Interview date"));
    m_date->setDisplayFormat(locale().dateFormat(QLocale::ShortFormat));
    m_minutesLabel->setText(tr("Minutes per weekday"));
    int sum = 0;
    for (int day = 0; day < 7; ++day) {
        const QString name = locale().dayName(day + 1, QLocale::LongFormat);
        m_days[size_t(day)]->setText(name);
        m_minutes[size_t(day)]->setAccessibleName(tr("Minutes on %1").arg(name));
        sum += m_minutes[size_t(day)]->value();
    }
    m_week->setText(tr("%1 a week").arg(duration(sum)));
}

} // namespace waymark::desktop
