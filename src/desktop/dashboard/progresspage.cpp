// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/progresspage.h"

#include "desktop/dashboard/calibrationchart.h"
#include "desktop/dashboard/calibrationmodel.h"
#include "desktop/dashboard/chartpane.h"
#include "desktop/dashboard/figuresmodel.h"
#include "desktop/dashboard/forecastchart.h"
#include "desktop/dashboard/heatmap.h"
#include "desktop/dashboard/readinesschart.h"
#include "desktop/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int contentWidth = 1100;
constexpr int chartLines = 15; ///< height of a chart
constexpr int chartHeight = 250; ///< at least

} // namespace

ProgressPage::ProgressPage(const Collaborators &with)
    : m_with(with)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(with.theme, u"progress"_s))
    , m_minutes(new FiguresModel(this))
    , m_due(new FiguresModel(this))
    , m_answers(new CalibrationModel(this))
    , m_evidence(new EvidenceModel(this))
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT pageRequested(PageId::Study); });
    connect(m_chart, &ReadinessChart::trackActivated, this, &ProgressPage::openTrack);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString topic = index.siblingAtColumn(0).data(EvidenceModel::TopicRole).toString();
        if (!topic.isEmpty())
            Q_EMIT topicRequested(topic);
    });
    for (const auto &changed : {&QTreeView::expanded, &QTreeView::collapsed})
        connect(m_table, changed, this, &ProgressPage::fitTable);
    connect(m_heat, &HeatMap::dayActivated, this, [this](const QDate &day) {
        const auto row = std::find(m_studied.begin(), m_studied.end(), day) - m_studied.begin();
        if (row < m_minutes->rowCount())
            m_heatPane->showRow(m_minutes->index(int(row), 0));
    });
    connect(m_forecast, &ForecastChart::dayActivated, this,
            [this](int day) { m_forecastPane->showRow(m_due->index(day, 0)); });
    connect(m_calibration, &CalibrationChart::binActivated, this,
            [this](int bin) { m_calibrationPane->showRow(m_answers->groupIndex(bin)); });
    connect(m_calibrationPane->table(), &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString topic = index.siblingAtColumn(0).data(CalibrationModel::TopicRole).toString();
        if (!topic.isEmpty())
            Q_EMIT topicRequested(topic);
    });
    for (const FigureTable *table : {m_table, m_heatPane->table(), m_forecastPane->table(), m_calibrationPane->table()})
        connect(table, &FigureTable::copied, this, [this] { Q_EMIT statusMessage(tr("Copied the table.")); });
    connect(m_with.host, &WorkspaceHost::snapshotChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    retranslate();
}

QWidget *ProgressPage::buildContent()
{
    m_headline = new QLabel;
    m_headline->setObjectName(u"readinessHeadline"_s);
    m_headline->setWordWrap(true);
    m_detail = new QLabel;
    m_detail->setObjectName(u"readinessDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_key = new QLabel;
    m_key->setWordWrap(true);
    m_chart = new ReadinessChart(m_with.theme);
    m_chart->setObjectName(u"readinessChart"_s);
    m_heat = new HeatMap(m_with.theme);
    m_heat->setObjectName(u"minutesHeatMap"_s);
    m_forecast = new ForecastChart(m_with.theme);
    m_forecast->setObjectName(u"reviewForecast"_s);
    m_calibration = new CalibrationChart(m_with.theme);
    m_calibration->setObjectName(u"calibration"_s);
    m_heatPane = new ChartPane(m_heat, m_minutes, u"minutes"_s);
    m_forecastPane = new ChartPane(m_forecast, m_due, u"forecast"_s);
    m_calibrationPane = new ChartPane(m_calibration, m_answers, u"calibration"_s);
    m_tableTitle = new QLabel;
    m_table = new FigureTable;
    m_table->setObjectName(u"evidence"_s);
    m_table->setModel(m_evidence);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    fitCharts();
    auto *pair = new QHBoxLayout;
    pair->setSpacing(40);
    pair->addWidget(m_forecastPane, 1);
    pair->addWidget(m_calibrationPane, 1);

    auto *column = new QWidget;
    column->setMaximumWidth(contentWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(32, 28, 32, 32);
    layout->setSpacing(6);
    layout->addWidget(m_headline);
    layout->addWidget(m_detail);
    layout->addSpacing(16);
    layout->addWidget(m_key);
    layout->addWidget(m_chart);
    layout->addSpacing(16);
    layout->addWidget(m_tableTitle);
    layout->addWidget(m_table);
    layout->addSpacing(24);
    layout->addWidget(m_heatPane);
    layout->addSpacing(16);
    layout->addLayout(pair);
    layout->addStretch(1);
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);
    auto *area = new QScrollArea;
    area->setObjectName(u"progressScroll"_s);
    area->setWidget(middle);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    return area;
}

QList<QWidget *> ProgressPage::panes() const
{
    if (m_stack->currentWidget() == m_empty)
        return {m_empty};
    QList<QWidget *> panes{m_table};
    for (const ChartPane *pane : {m_heatPane, m_forecastPane, m_calibrationPane})
        if (pane->table()->isVisible())
            panes.append(pane->table());
    return panes;
}

void ProgressPage::enter()
{
    refresh();
    panes().first()->setFocus();
}

void ProgressPage::refresh()
{
    if (!m_with.host->snapshot())
        return;
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_with.host->run(this, &standingFigures, [this](workspace::Result<StandingFigures> figures) {
        m_running = false;
        if (m_again) {
            m_again = false;
            refresh();
            return;
        }
        if (!figures) {
            Q_EMIT statusMessage(figures.error().message);
            return;
        }
        m_figures = std::move(*figures);
        showFigures();
    });
}

void ProgressPage::showFigures()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (m_figures.stopped.tracks.size() != snapshot->library->tracks.size())
        return; // the library changed meanwhile; new figures are on their way
    const bool anything =
        !snapshot->marks.isEmpty() || !snapshot->memories.isEmpty() || !snapshot->minutesByDay.isEmpty();
    m_stack->setCurrentIndex(anything ? 1 : 0);
    m_chart->setFigures(m_figures, snapshot);
    m_heat->setSnapshot(snapshot);
    m_forecast->setSnapshot(snapshot);
    m_evidence->setFigures(m_figures, snapshot);
    m_calibration->setBins(m_figures.calibration);
    m_answers->setBins(m_figures.calibration, snapshot);
    m_table->fitColumns();
    fitTable();
    retranslate();
}

void ProgressPage::openTrack(const QString &id)
{
    const QModelIndex index = m_evidence->indexOfTrack(id);
    m_table->expand(index);
    m_table->setCurrentIndex(index);
    m_table->setFocus();
    auto *area = findChild<QScrollArea *>(u"progressScroll"_s);
    const QPoint top = m_table->viewport()->mapTo(area->widget(), m_table->visualRect(index).topLeft());
    area->ensureVisible(top.x(), top.y() + area->viewport()->height() / 2, 0, area->viewport()->height() / 2);
}

void ProgressPage::fitTable()
{
    int rows = m_evidence->rowCount();
    for (int row = 0; row < m_evidence->rowCount(); ++row)
        if (m_table->isExpanded(m_evidence->groupIndex(row)))
            rows += m_evidence->rowCount(m_evidence->groupIndex(row));
    const int rowHeight = std::max(m_table->sizeHintForRow(0), fontMetrics().height());
    m_table->setFixedHeight(m_table->header()->sizeHint().height() + rows * rowHeight
                            + m_table->horizontalScrollBar()->sizeHint().height());
}

/// The words of the flat tables, in the language of the moment.
void ProgressPage::fillTables()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot)
        return;
    m_studied.clear();
    for (auto day = snapshot->minutesByDay.cbegin(); day != snapshot->minutesByDay.cend(); ++day)
        if (*day > 0)
            m_studied.push_back(day.key());
    std::sort(m_studied.begin(), m_studied.end(), std::greater());
    std::vector<QStringList> rows;
    for (const QDate &day : m_studied)
        rows.push_back({locale().toString(day, QLocale::ShortFormat),
                        locale().toString(std::max(1, qRound(snapshot->minutesByDay.value(day))))});
    m_minutes->setFigures({tr("Day"), tr("Minutes")}, std::move(rows));
    rows.clear();
    const std::vector<int> due = dueCounts(*snapshot, ForecastChart::days);
    for (int day = 0; day < int(due.size()); ++day)
        rows.push_back({locale().toString(snapshot->today.date.addDays(day), QLocale::ShortFormat),
                        locale().toString(due[size_t(day)])});
    m_due->setFigures({tr("Day"), tr("Reviews")}, std::move(rows));
    const int answers = std::accumulate(m_figures.calibration.begin(), m_figures.calibration.end(), 0,
                                        [](int sum, const auto &bin) { return sum + int(bin.answers.size()); });
    m_calibrationPane->setEmptyText(
        answers > 0 ? QString()
                    : tr("Answer a question again on another day, and this shows whether you remember as often as "
                         "Waymark expects."));
}

void ProgressPage::fitCharts()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_headline->setFont(large);
    QFont strong = font();
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    strong.setWeight(QFont::DemiBold);
    m_tableTitle->setFont(strong);
    const int line = fontMetrics().height();
    for (ChartPane *pane : {m_forecastPane, m_calibrationPane})
        pane->setFixedHeight(std::max(chartHeight, chartLines * line));
    m_heatPane->setFixedHeight(m_heat->sizeHint().height() + 3 * line);
}

void ProgressPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitCharts();
    Page::changeEvent(event);
}

void ProgressPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitTable();
}

void ProgressPage::retranslate()
{
    setAccessibleName(tr("Progress"));
    m_chart->setAccessibleName(tr("Readiness per track"));
    m_heatPane->setTitle(tr("Minutes studied"));
    m_forecastPane->setTitle(tr("Reviews to come"));
    m_calibrationPane->setTitle(tr("Expected and remembered"));
    fillTables();
    m_tableTitle->setText(tr("Evidence"));
    m_table->setAccessibleName(tr("Evidence"));
    m_empty->setTexts(tr("Read a topic or answer a question, and your readiness appears here."),
                      tr("Open the roadmap"));
    m_key->setText(m_chart->key());
    const workspace::ReadinessReport &stopped = m_figures.stopped;
    if (!stopped.at.isValid())
        return;
    const QString day = locale().toString(m_figures.day, tr("d MMMM"));
    const bool hasGoal = m_figures.day > m_figures.today;
    m_headline->setText(hasGoal ? tr("%1 ready on %2 if you stop now").arg(percentText(stopped.overall), day)
                                : tr("%1 ready today").arg(percentText(stopped.overall)));
    QStringList details{tr("between %1 and %2").arg(percentText(stopped.low), percentText(stopped.high))};
    if (hasGoal)
        details.append(tr("%1 today").arg(percentText(m_figures.now.overall)));
    if (m_figures.followed)
        details.append(tr("%1 if you follow the plan").arg(percentText(m_figures.followed->overall)));
    else
        details.append(tr("make a plan to see where it would take you"));
    m_detail->setText(details.join(u"  ·  "_s));
}

} // namespace waymark::desktop
