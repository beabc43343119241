// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/firststart.h"

#include "desktop/shell/settings.h"
#include "desktop/shell/stylesheet.h"
#include "desktop/shell/theme.h"
#include "ui_firststart.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {
constexpr int usualWeeks = 6;
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
{
    setObjectName(u"firstStart"_s);
}

FirstStart::~FirstStart() = default;

void FirstStart::build()
{
    m_ui = std::make_unique<Ui::FirstStart>();
    m_ui->setupUi(this);
    dressByName(m_ui->firstCard, m_with.theme);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setWeight(QFont::DemiBold);
    m_ui->firstTitle->setFont(large);
    const QDate today = m_with.host->studyDay();
    m_ui->firstDate->setMinimumDate(today.addDays(1));
    m_ui->firstDate->setDate(today.addDays(qint64(7) * usualWeeks));
    connect(m_ui->firstBegin, &QPushButton::clicked, this, &FirstStart::begin);
    connect(m_ui->firstSkip, &QPushButton::clicked, this, &FirstStart::done);
    retranslate();
    if (m_snapshot)
        fillRoles();
}

void FirstStart::showEvent(QShowEvent *event)
{
    if (!m_ui)
        build();
    QWidget::showEvent(event);
}

void FirstStart::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (m_ui)
        fillRoles();
}

void FirstStart::fillRoles()
{
    const QString chosen = m_ui->firstRole->currentData().toString();
    m_ui->firstRole->clear();
    for (const library::Role &role : m_snapshot->library->roles)
        m_ui->firstRole->addItem(role.title, role.id);
    m_ui->firstRole->setCurrentIndex(std::max(0, m_ui->firstRole->findData(chosen)));
    m_ui->firstBegin->setEnabled(!m_snapshot->library->tracks.empty());
}

workspace::Goal FirstStart::goal() const
{
    workspace::Goal goal;
    goal.role = m_ui->firstRole->currentData().toString();
    goal.interview = m_ui->firstDate->date();
    goal.minutesPerWeekday = minutesForHours(m_ui->firstHours->value());
    goal.start = m_with.host->studyDay();
    return goal;
}

void FirstStart::begin()
{
    m_ui->firstBegin->setEnabled(false);
    const auto make = [goal = goal()](workspace::Workspace &workspace) -> workspace::Result<void> {
        auto plan = workspace.makePlan(goal);
        if (!plan)
            return tl::unexpected(plan.error());
        return workspace.acceptPlan(goal, *plan);
    };
    m_with.host->run(this, make, [this](const workspace::Result<void> &result) {
        m_ui->firstBegin->setEnabled(true);
        m_ui->firstProblem->setVisible(!result);
        if (result)
            Q_EMIT done();
        else
            m_ui->firstProblem->setText(result.error().message);
    });
}

void FirstStart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_ui) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FirstStart::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_with.theme->colours().paper);
}

void FirstStart::retranslate()
{
    m_ui->firstDate->setLocale(QLocale());
    m_ui->firstDate->setDisplayFormat(QLocale().dateFormat(QLocale::LongFormat));
}

} // namespace waymark::desktop
