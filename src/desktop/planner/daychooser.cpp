// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/daychooser.h"

#include "ui_daychooser.h"

namespace waymark::desktop {

DayChooser::DayChooser(const QString &what, const QDate &now, const QDate &first, const QDate &last, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DayChooser>())
{
    m_ui->setupUi(this);
    m_ui->dayWhat->setText(
        tr("“%1” is planned for %2. Read it instead on:").arg(what, locale().toString(now, QLocale::LongFormat)));
    m_ui->dayCalendar->setDateRange(first, last);
    m_ui->dayCalendar->setSelectedDate(now);
    m_ui->dayCalendar->setFirstDayOfWeek(locale().firstDayOfWeek());
    const auto choose = [this] {
        Q_EMIT chosen(m_ui->dayCalendar->selectedDate());
        accept();
    };
    connect(m_ui->dayMove, &QPushButton::clicked, this, choose);
    connect(m_ui->dayCalendar, &QCalendarWidget::activated, this, choose);
    connect(m_ui->dayCancel, &QPushButton::clicked, this, &QDialog::reject);
}

DayChooser::~DayChooser() = default;

} // namespace waymark::desktop
