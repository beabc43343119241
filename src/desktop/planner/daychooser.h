// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDialog>

#include <memory>

namespace waymark::desktop {

namespace Ui {
class DayChooser;
}

/// Asks for the day a block is to move to.
class DayChooser : public QDialog
{
    Q_OBJECT

public:
    /// `what`: the block's title. Days before `first` and after `last` cannot be chosen.
    DayChooser(const QString &what, const QDate &now, const QDate &first, const QDate &last, QWidget *parent = nullptr);
    ~DayChooser() override;

Q_SIGNALS:
    void chosen(const QDate &day);

private:
    std::unique_ptr<Ui::DayChooser> m_ui;
};

} // namespace waymark::desktop
