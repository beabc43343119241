// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/planpreview.h"

#include "desktop/roadmap/wording.h"
#include "ui_planpreview.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

QString verdictOf(const study::Plan &plan)
{
    const char *text = plan.feasible ? QT_TRANSLATE_NOOP("waymark::desktop::PlanPage", "Fits: %1 of %2")
                                     : QT_TRANSLATE_NOOP("waymark::desktop::PlanPage", "Needs %1, you have %2");
    return QCoreApplication::translate("waymark::desktop::PlanPage", text)
        .arg(duration(plan.neededMinutes), duration(plan.availableMinutes));
}

QString brokenLocksText(const study::Plan &plan)
{
    if (plan.brokenLocks.empty())
        return {};
    QStringList days;
    for (const study::PlanLock &lock : plan.brokenLocks) {
        const QString day = QLocale().toString(lock.date, PlanPreview::tr("ddd d MMM"));
        if (!days.contains(day))
            days.append(day);
    }
    return PlanPreview::tr("What was locked on %1 could not stay: the day has no room for it or it builds on something "
                           "that comes later.")
        .arg(days.join(u", "_s));
}

PlanPreview::PlanPreview(const workspace::Replanned &again, const library::Library &library, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PlanPreview>())
{
    m_ui->setupUi(this);
    QFont large = m_ui->previewVerdict->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_ui->previewVerdict->setFont(large);
    m_ui->previewVerdict->setText(verdictOf(again.plan));
    m_ui->previewLocks->setText(brokenLocksText(again.plan));
    m_ui->previewLocks->setVisible(!m_ui->previewLocks->text().isEmpty());
    QHeaderView *head = m_ui->previewChanges->header();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    list(again, library);
    connect(m_ui->previewAccept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->previewKeep, &QPushButton::clicked, this, &QDialog::reject);
}

PlanPreview::~PlanPreview() = default;

void PlanPreview::list(const workspace::Replanned &again, const library::Library &library)
{
    using Kind = study::PlanChange::Kind;
    std::array<QTreeWidgetItem *, 3> groups{};
    const auto day = [this](const QDate &date) {
        return date.isValid() ? locale().toString(date, tr("ddd d MMM")) : u"–"_s;
    };
    for (const study::PlanChange &change : again.changes) {
        QTreeWidgetItem *&group = groups[size_t(change.kind)];
        if (!group) {
            group = new QTreeWidgetItem(m_ui->previewChanges);
            group->setFlags(Qt::ItemIsEnabled);
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
        }
        const library::Topic *topic = library.topic(change.topic);
        auto *item = new QTreeWidgetItem(group);
        item->setText(0, topic ? topic->title : change.topic);
        item->setText(1, locale().toString(std::max(1, qRound(change.minutes))));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(2, day(change.from));
        item->setText(3, day(change.to));
    }
    const auto name = [&](Kind kind, const QString &text) {
        if (QTreeWidgetItem *group = groups[size_t(kind)])
            group->setText(0, text.arg(group->childCount()));
    };
    name(Kind::Moved, tr("Moved (%1)"));
    name(Kind::Dropped, tr("Left out (%1)"));
    name(Kind::Added, tr("Added (%1)"));
    m_ui->previewChanges->expandAll();
}

} // namespace waymark::desktop
