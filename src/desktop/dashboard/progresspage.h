// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/dashboard/evidencemodel.h"
#include "desktop/shell/emptystate.h"
#include "desktop/shell/page.h"

#include <QLabel>
#include <QStackedWidget>

namespace waymark::desktop {

class CalibrationChart;
class CalibrationModel;
class ChartPane;
class FigureTable;
class FiguresModel;
class ForecastChart;
class HeatMap;
class ReadinessChart;

/// How ready the learner will be, per track, with the evidence; the minutes studied; the reviews to come; whether the
/// memory model knows the learner. Every chart is a table as well, and a click on it opens the row behind it.
class ProgressPage : public Page
{
    Q_OBJECT

public:
    explicit ProgressPage(const Collaborators &with);

    QList<QWidget *> panes() const override;
    void enter() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    void refresh();
    void showFigures();
    void openTrack(const QString &id);
    void fillTables();
    void fitTable();
    void fitCharts(); ///< to the size of the text
    void retranslate();

    Collaborators m_with;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_headline;
    QLabel *m_detail;
    QLabel *m_key;
    ReadinessChart *m_chart;
    HeatMap *m_heat;
    ForecastChart *m_forecast;
    CalibrationChart *m_calibration;
    FiguresModel *m_minutes; ///< behind the heat map
    FiguresModel *m_due; ///< behind the forecast
    CalibrationModel *m_answers;
    ChartPane *m_heatPane;
    ChartPane *m_forecastPane;
    ChartPane *m_calibrationPane;
    std::vector<QDate> m_studied; ///< days of m_minutes' rows
    QLabel *m_tableTitle;
    FigureTable *m_table;
    EvidenceModel *m_evidence;
    StandingFigures m_figures;
    bool m_running = false; ///< figures are being computed
    bool m_again = false; ///< something changed meanwhile
};

} // namespace waymark::desktop
