// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/goalform.h"

#include "desktop/roadmap/wording.h"
#include "ui_goalform.h"

#include <QEvent>
#include <QLocale>

namespace waymark::desktop {

namespace {

constexpr int usualWeeks = 8; ///< proposed until the learner says when the interview is

} // namespace

GoalForm::GoalForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::GoalForm>())
{
    m_ui->setupUi(this);
    m_days = {m_ui->minutesLabel1, m_ui->minutesLabel2, m_ui->minutesLabel3, m_ui->minutesLabel4,
              m_ui->minutesLabel5, m_ui->minutesLabel6, m_ui->minutesLabel7};
    m_minutes = {m_ui->minutes1, m_ui->minutes2, m_ui->minutes3, m_ui->minutes4,
                 m_ui->minutes5, m_ui->minutes6, m_ui->minutes7};
    m_ui->minutesWeek->setForegroundRole(QPalette::PlaceholderText);
    for (const QSpinBox *field : m_minutes)
        connect(field, &QSpinBox::valueChanged, this, &GoalForm::edited);
    connect(m_ui->role, &QComboBox::currentIndexChanged, this, &GoalForm::edited);
    connect(m_ui->interviewDate, &QDateEdit::dateChanged, this, &GoalForm::edited);
    connect(this, &GoalForm::edited, this, [this] {
        m_touched = m_touched || !m_filling;
        retranslate();
    });
    orderDays();
    retranslate();
}

GoalForm::~GoalForm() = default;

QWidget *GoalForm::firstField() const
{
    return m_ui->role;
}

void GoalForm::fillRoles()
{
    m_ui->role->clear();
    for (const library::Role &role : m_snapshot->library->roles)
        m_ui->role->addItem(role.title, role.id);
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
    m_ui->role->setCurrentIndex(std::max(0, m_ui->role->findData(snapshot->role().id)));
    m_ui->interviewDate->setMinimumDate(snapshot->today.date.addDays(1));
    m_ui->interviewDate->setDate(snapshot->goal.isSet() ? snapshot->goal.interview
                                                        : snapshot->today.date.addDays(qint64(7) * usualWeeks));
    for (size_t day = 0; day < m_minutes.size(); ++day)
        m_minutes[day]->setValue(snapshot->goal.minutesPerWeekday[day]);
    m_filling = false;
}

workspace::Goal GoalForm::goal() const
{
    workspace::Goal goal = m_snapshot ? m_snapshot->goal : workspace::Goal{};
    goal.role = m_ui->role->currentData().toString();
    goal.interview = m_ui->interviewDate->date();
    goal.start = QDate(); // a plan made again begins today
    for (size_t day = 0; day < m_minutes.size(); ++day)
        goal.minutesPerWeekday[day] = m_minutes[day]->value();
    return goal;
}

void GoalForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        orderDays();
        retranslate();
    }
    QWidget::changeEvent(event);
}

/// As in the calendar beside the form.
void GoalForm::orderDays()
{
    const int first = int(locale().firstDayOfWeek()) - 1;
    QWidget *before = m_ui->interviewDate;
    for (int row = 0; row < 7; ++row) {
        const auto day = size_t((first + row) % 7);
        m_ui->minutesGrid->addWidget(m_days[day], row, 0);
        m_ui->minutesGrid->addWidget(m_minutes[day], row, 1);
        setTabOrder(before, m_minutes[day]);
        before = m_minutes[day];
    }
}

void GoalForm::retranslate()
{
    m_ui->interviewDate->setDisplayFormat(locale().dateFormat(QLocale::ShortFormat));
    int sum = 0;
    for (int day = 0; day < 7; ++day) {
        const QString name = locale().dayName(day + 1, QLocale::LongFormat);
        m_days[size_t(day)]->setText(name);
        m_minutes[size_t(day)]->setAccessibleName(tr("Minutes on %1").arg(name));
        sum += m_minutes[size_t(day)]->value();
    }
    m_ui->minutesWeek->setText(tr("%1 a week").arg(duration(sum)));
}

} // namespace waymark::desktop
