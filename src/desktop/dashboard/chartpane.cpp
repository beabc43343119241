// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/chartpane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

ChartPane::ChartPane(QWidget *chart, QAbstractItemModel *model, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_asTable(new QToolButton)
    , m_stack(new QStackedWidget)
    , m_chart(chart)
    , m_table(new FigureTable)
    , m_empty(new QLabel)
{
    m_asTable->setObjectName(name + u"AsTable"_s);
    m_asTable->setCheckable(true);
    m_asTable->setAutoRaise(true);
    m_table->setObjectName(name + u"Table"_s);
    m_table->setModel(model);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *page : {m_chart, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(page);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_asTable);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    fitTitle();
    connect(m_asTable, &QToolButton::toggled, this, &ChartPane::turn);
    connect(model, &QAbstractItemModel::modelReset, m_table, &FigureTable::fitColumns);
    retranslate();
}

void ChartPane::setTitle(const QString &title)
{
    m_title->setText(title);
    m_table->setAccessibleName(title);
    m_chart->setAccessibleName(title);
    retranslate();
}

void ChartPane::setEmptyText(const QString &sentence)
{
    m_empty->setText(sentence);
    m_asTable->setVisible(sentence.isEmpty());
    turn();
}

void ChartPane::showRow(const QModelIndex &index)
{
    m_asTable->setChecked(true);
    m_table->expand(index);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtTop);
    m_table->setFocus();
}

void ChartPane::turn()
{
    m_stack->setCurrentWidget(!m_empty->text().isEmpty()   ? static_cast<QWidget *>(m_empty)
                                  : m_asTable->isChecked() ? static_cast<QWidget *>(m_table)
                                                           : m_chart);
    retranslate();
}

void ChartPane::fitTitle()
{
    QFont strong = font();
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
}

void ChartPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fitTitle();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChartPane::retranslate()
{
    m_asTable->setText(m_asTable->isChecked() ? tr("Show the chart") : tr("Show as a table"));
    m_asTable->setAccessibleName(u"%1: %2"_s.arg(m_title->text(), m_asTable->text()));
}

} // namespace waymark::desktop
