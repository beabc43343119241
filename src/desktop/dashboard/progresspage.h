// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/dashboard/evidencemodel.h"
#include "desktop/shell/emptystate.h"
#include "desktop/shell/page.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTreeView>

namespace waymark::desktop {

class ForecastChart;
class HeatMap;
class ReadinessChart;

/// How ready the learner will be, per track, with the evidence; the minutes studied; the reviews to come.
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
    void fitTable();
    void copyTable();
    void retranslate();

    Collaborators m_with;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_headline;
    QLabel *m_detail;
    QLabel *m_key;
    ReadinessChart *m_chart;
    QLabel *m_heatTitle;
    HeatMap *m_heat;
    QLabel *m_forecastTitle;
    ForecastChart *m_forecast;
    QLabel *m_tableTitle;
    QTreeView *m_table;
    EvidenceModel *m_evidence;
    StandingFigures m_figures;
    bool m_running = false; ///< figures are being computed
    bool m_again = false; ///< something changed meanwhile
};

} // namespace waymark::desktop
