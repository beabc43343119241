// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/howread.h"

#include "desktop/shell/readingrows.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int IdRole = Qt::UserRole;

void append(QStandardItem *parent, const std::vector<ReadingRow> &rows)
{
    for (const ReadingRow &row : rows) {
        auto *what = new QStandardItem(row.what);
        auto *why = new QStandardItem(row.why);
        what->setData(row.id, IdRole);
        what->setToolTip(row.what);
        why->setToolTip(row.why);
        // What a screen reader says of the row: the decision with its reason.
        what->setData(row.why.isEmpty() ? row.what : row.what + u": "_s + row.why, Qt::AccessibleTextRole);
        append(what, row.rows);
        parent->appendRow({what, why});
    }
}

/// The visible rows below `parent`, read back from the model.
std::vector<ReadingRow> rowsOf(const QAbstractItemModel *model, const QModelIndex &parent)
{
    std::vector<ReadingRow> rows;
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex what = model->index(row, 0, parent);
        rows.push_back({what.data().toString(), what.siblingAtColumn(1).data().toString(), {}, rowsOf(model, what)});
    }
    return rows;
}

} // namespace

HowRead::HowRead(QWidget *parent)
    : QDialog(parent)
    , m_about(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_hint(new QLabel(this))
    , m_model(new QStandardItemModel(this))
    , m_shown(new QSortFilterProxyModel(this))
{
    setObjectName(u"howRead"_s);
    m_about->setWordWrap(true);
    m_filter->setObjectName(u"howReadFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_shown->setSourceModel(m_model);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setAutoAcceptChildRows(true);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(u"howReadTree"_s);
    m_tree->setModel(m_shown);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(false);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->header()->setStretchLastSection(true);
    m_hint->setObjectName(u"howReadHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"howReadCopy"_s);
    m_copy->setAutoDefault(false);
    auto *copyKey = new QAction(m_tree);
    copyKey->setShortcut(QKeySequence::Copy);
    copyKey->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(copyKey);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(10);
    column->addWidget(m_about);
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    column->addWidget(m_hint);
    column->addWidget(buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &HowRead::filter);
    connect(m_copy, &QPushButton::clicked, this, &HowRead::copy);
    connect(copyKey, &QAction::triggered, this, &HowRead::copy);
    connect(m_tree, &QTreeView::activated, this, &HowRead::activate);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(940, 640);
    retranslate();
    m_filter->setFocus();
}

void HowRead::setSnapshot(const SnapshotPtr &snapshot)
{
    // A mark or a grade makes a new snapshot of the same library.
    const bool same = m_snapshot && snapshot && m_snapshot->library == snapshot->library
        && m_snapshot->warnings.size() == snapshot->warnings.size();
    m_snapshot = snapshot;
    if (!same)
        fill();
}

void HowRead::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    if (!m_snapshot)
        return;
    append(m_model->invisibleRootItem(), readingRows(*m_snapshot));
    m_about->setText(tr("<b>%1</b><br>%2")
                         .arg(m_snapshot->library->title.toHtmlEscaped(), m_snapshot->library->root.toHtmlEscaped()));
    m_tree->setColumnWidth(0, width() * 2 / 5);
    filter(m_filter->text());
    m_tree->setCurrentIndex(m_shown->index(0, 0));
}

void HowRead::filter(const QString &text)
{
    m_shown->setFilterFixedString(text.trimmed());
    // What was looked for is seen at once; otherwise the tracks, and below the rest only its kinds.
    if (text.trimmed().isEmpty()) {
        m_tree->collapseAll();
        m_tree->expandToDepth(0);
        m_tree->collapse(m_shown->index(1, 0));
    } else {
        m_tree->expandAll();
    }
}

void HowRead::copy()
{
    const QModelIndexList chosen = m_tree->selectionModel()->selectedRows();
    std::vector<ReadingRow> rows;
    // One chosen row is only where the cursor stands; the button then means everything that is shown.
    if (chosen.size() > 1 || sender() != m_copy) {
        for (const QModelIndex &index : chosen)
            rows.push_back({index.data().toString(), index.siblingAtColumn(1).data().toString(), {}, {}});
    } else {
        rows = rowsOf(m_shown, {});
    }
    QApplication::clipboard()->setText(toText(rows));
}

void HowRead::activate(const QModelIndex &index)
{
    const QString id = index.siblingAtColumn(0).data(IdRole).toString();
    if (!id.isEmpty())
        Q_EMIT topicRequested(id);
}

void HowRead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QDialog::changeEvent(event);
}

void HowRead::retranslate()
{
    setWindowTitle(tr("How this was read"));
    m_filter->setPlaceholderText(tr("Filter by title, file or reason"));
    m_filter->setAccessibleName(tr("Filter"));
    m_tree->setAccessibleName(tr("How this was read"));
    m_model->setHorizontalHeaderLabels({tr("What"), tr("Why")});
    m_copy->setText(tr("&Copy"));
    m_copy->setAccessibleName(tr("Copy what is shown"));
    m_hint->setText(
        tr("If the author meant it otherwise, put a file waymark.yaml beside the README. It may name "
           "<b>tracks</b> (each with title and topics: files, folders or patterns with *), their "
           "<b>order</b>, files to <b>ignore</b>, and which kinds of <b>questions</b> to read (headings, bold, "
           "labels, details, bullets, numbered, tables, none). Waymark reads it again when it is saved, and "
           "never writes it."));
    m_hint->setAccessibleName(tr("How to override"));
}

} // namespace waymark::desktop
