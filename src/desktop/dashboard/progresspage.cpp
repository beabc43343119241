// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/progresspage.h"

#include "desktop/dashboard/forecastchart.h"
#include "desktop/dashboard/heatmap.h"
#include "desktop/dashboard/readinesschart.h"
#include "desktop/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int contentWidth = 1100;
constexpr int forecastHeight = 220;

QLabel *title()
{
    auto *label = new QLabel;
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

ProgressPage::ProgressPage(const Collaborators &with)
    : m_with(with)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(with.theme, u"progress"_s))
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
    auto *copy = new QAction(m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &ProgressPage::copyTable);
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
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_headline->setFont(large);
    m_detail = new QLabel;
    m_detail->setObjectName(u"readinessDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_key = new QLabel;
    m_key->setWordWrap(true);
    m_chart = new ReadinessChart(m_with.theme);
    m_chart->setObjectName(u"readinessChart"_s);
    m_heatTitle = title();
    m_heat = new HeatMap(m_with.theme);
    m_heat->setObjectName(u"minutesHeatMap"_s);
    m_forecastTitle = title();
    m_forecast = new ForecastChart(m_with.theme);
    m_forecast->setObjectName(u"reviewForecast"_s);
    m_forecast->setFixedHeight(forecastHeight);
    m_tableTitle = title();
    m_table = new QTreeView;
    m_table->setObjectName(u"evidence"_s);
    m_table->setModel(m_evidence);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setUniformRowHeights(true);
    m_table->viewport()->setAutoFillBackground(false);
    m_table->header()->setStretchLastSection(true);

    auto *minutes = new QVBoxLayout;
    minutes->addWidget(m_heatTitle);
    minutes->addSpacing(6);
    minutes->addWidget(m_heat);
    minutes->addStretch(1);
    auto *reviews = new QVBoxLayout;
    reviews->addWidget(m_forecastTitle);
    reviews->addWidget(m_forecast);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(40);
    pair->addLayout(minutes, 1);
    pair->addLayout(reviews, 1);

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
    layout->addLayout(pair);
    layout->addSpacing(16);
    layout->addWidget(m_tableTitle);
    layout->addWidget(m_table);
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
    return {m_table};
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
    for (int column = 0; column < EvidenceModel::ColumnCount; ++column)
        m_table->resizeColumnToContents(column);
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

void ProgressPage::copyTable()
{
    QStringList lines;
    const auto line = [this](const QModelIndex &index) {
        QStringList cells;
        for (int column = 0; column < EvidenceModel::ColumnCount; ++column)
            cells.append(index.siblingAtColumn(column).data().toString());
        return cells.join(u'\t');
    };
    QStringList head;
    for (int column = 0; column < EvidenceModel::ColumnCount; ++column)
        head.append(m_evidence->headerData(column, Qt::Horizontal).toString());
    lines.append(head.join(u'\t'));
    for (int row = 0; row < m_evidence->rowCount(); ++row) {
        const QModelIndex track = m_evidence->groupIndex(row);
        lines.append(line(track));
        for (int topic = 0; m_table->isExpanded(track) && topic < m_evidence->rowCount(track); ++topic)
            lines.append(line(m_evidence->memberIndex(row, topic)));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT statusMessage(tr("Copied the table."));
}

void ProgressPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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
    m_heatTitle->setText(tr("Minutes studied"));
    m_heat->setAccessibleName(tr("Minutes studied"));
    m_forecastTitle->setText(tr("Reviews to come"));
    m_forecast->setAccessibleName(tr("Reviews to come"));
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
