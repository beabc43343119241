// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/contentspane.h"

#include "desktop/reader/outlinedelegate.h"
#include "desktop/reader/topicid.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

ContentsPane::ContentsPane(const Collaborators &with, QWidget *parent)
    : QWidget(parent)
    , m_with(with)
    , m_model(new OutlineModel(this))
    , m_delegate(new OutlineDelegate(with.theme, this))
    , m_title(new QLabel(this))
    , m_list(new QListView(this))
    , m_notes(new NotesPane(with, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setContentsMargins(12, 10, 12, 4);
    m_list->setObjectName(u"contents"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);

    auto *upper = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_notes);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->restoreState(with.settings->layout(u"contentsSplitter"_s));
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_with.settings->setLayout(u"contentsSplitter"_s, m_splitter->saveState()); });
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);

    const auto go = [this](const QModelIndex &index) {
        Q_EMIT positionRequested(index.data(OutlineModel::PositionRole).toInt());
    };
    connect(m_list, &QAbstractItemView::clicked, this, go);
    connect(m_list, &QAbstractItemView::activated, this, go);
    connect(m_delegate, &OutlineDelegate::markToggled, this, &ContentsPane::toggleRead);
    connect(m_notes, &NotesPane::targetRequested, this, &ContentsPane::sectionRequested);
    connect(with.host, &WorkspaceHost::snapshotChanged, m_model, &OutlineModel::setSnapshot);
    connect(with.theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void ContentsPane::setTopic(const QString &topic, std::vector<typeset::OutlineEntry> outline)
{
    m_model->setOutline(topic, std::move(outline), m_with.host->snapshot());
    m_notes->setTopic(topic);
}

void ContentsPane::followPosition(int position)
{
    const int row = m_model->rowAt(position);
    m_model->setCurrentRow(row);
    if (row >= 0)
        m_list->scrollTo(m_model->index(row));
    m_notes->setTarget(currentSection());
}

QString ContentsPane::currentSection() const
{
    const QModelIndex index = m_model->index(m_model->currentRow());
    if (!index.isValid() || !index.data(OutlineModel::IsSectionRole).toBool())
        return m_model->topic();
    return sectionId(m_model->topic(), index.data(OutlineModel::AnchorRole).toString());
}

void ContentsPane::toggleRead(const QModelIndex &index)
{
    if (!index.data(OutlineModel::IsSectionRole).toBool())
        return;
    const bool read = index.data(OutlineModel::MarkRole).toInt() == int(journal::Mark::Read);
    m_with.host->mark(sectionId(m_model->topic(), index.data(OutlineModel::AnchorRole).toString()),
                      read ? journal::Mark::Unread : journal::Mark::Read);
}

bool ContentsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        toggleRead(m_list->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ContentsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ContentsPane::retranslate()
{
    m_title->setText(tr("Contents"));
    m_list->setAccessibleName(tr("Contents"));
}

} // namespace waymark::desktop
