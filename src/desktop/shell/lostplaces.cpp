// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/lostplaces.h"

#include "desktop/shell/workspacehost.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr int idRole = Qt::UserRole;

QVBoxLayout *column(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

LostPlaces::LostPlaces(WorkspaceHost *host, QWidget *parent)
    : QDialog(parent)
    , m_host(host)
    , m_advice(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_orphans(new QListWidget(this))
    , m_filter(new QLineEdit(this))
    , m_places(new QListWidget(this))
    , m_halves(new QSplitter(this))
    , m_attach(new QPushButton(tr("&Attach here"), this))
    , m_undo(new QPushButton(tr("&Undo"), this))
{
    setObjectName(u"lostPlaces"_s);
    setWindowTitle(tr("Lost places"));
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignTop); // also in the room that the lists leave when nothing is lost any more
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    m_orphans->setObjectName(u"lostPlacesOrphans"_s);
    m_orphans->setAccessibleName(tr("What has no place any more"));
    m_orphans->setWordWrap(true);
    m_filter->setObjectName(u"lostPlacesFilter"_s);
    m_filter->setAccessibleName(tr("Filter places"));
    m_filter->setPlaceholderText(tr("Filter by words of the title"));
    m_filter->setClearButtonEnabled(true);
    m_places->setObjectName(u"lostPlacesPlaces"_s);
    m_places->setAccessibleName(tr("Where it could belong"));
    m_places->setWordWrap(true);
    m_attach->setObjectName(u"lostPlacesAttach"_s);
    m_attach->setEnabled(false);
    m_undo->setObjectName(u"lostPlacesUndo"_s);
    m_undo->setToolTip(tr("Take back what was attached last"));
    m_undo->hide();

    auto *left = new QWidget(this);
    auto *orphansTitle = new QLabel(tr("&What has no place any more"), left);
    orphansTitle->setBuddy(m_orphans);
    QVBoxLayout *leftColumn = column(left);
    leftColumn->addWidget(orphansTitle);
    leftColumn->addWidget(m_orphans, 1);
    auto *right = new QWidget(this);
    auto *placesTitle = new QLabel(tr("W&here it could belong"), right);
    placesTitle->setBuddy(m_filter);
    QVBoxLayout *rightColumn = column(right);
    rightColumn->addWidget(placesTitle);
    rightColumn->addWidget(m_filter);
    rightColumn->addWidget(m_places, 1);
    m_halves->addWidget(left);
    m_halves->addWidget(right);
    m_halves->setChildrenCollapsible(false);
    m_halves->setSizes({430, 430});
    m_halves->setHandleWidth(16);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_attach, QDialogButtonBox::ActionRole);
    buttons->addButton(m_undo, QDialogButtonBox::ActionRole);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 20, 24, 16);
    whole->setSpacing(12);
    whole->addWidget(m_advice);
    whole->addWidget(m_halves, 1);
    whole->addWidget(m_problem);
    whole->addWidget(buttons);
    m_halves->hide();
    m_attach->hide();
    resize(520, sizeHint().height());

    m_typed.setSingleShot(true);
    m_typed.setInterval(120);
    connect(&m_typed, &QTimer::timeout, this, &LostPlaces::askPlaces);
    connect(m_filter, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_orphans, &QListWidget::currentItemChanged, this, &LostPlaces::askPlaces);
    const auto allow = [this] { m_attach->setEnabled(m_orphans->currentItem() && m_places->currentItem()); };
    connect(m_places, &QListWidget::currentItemChanged, this, allow);
    connect(m_places, &QListWidget::itemActivated, this, &LostPlaces::attach);
    connect(m_attach, &QPushButton::clicked, this, &LostPlaces::attach);
    connect(m_undo, &QPushButton::clicked, this, &LostPlaces::takeBack);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_orphans->setFocus();
    load();
}

void LostPlaces::load()
{
    m_host->run(
        this, [](workspace::Workspace &workspace) { return workspace.orphans(); },
        [this](const workspace::Result<std::vector<workspace::Orphan>> &orphans) {
            m_problem->setVisible(!orphans);
            if (orphans)
                showOrphans(*orphans);
            else
                m_problem->setText(orphans.error().message);
        });
}

QString LostPlaces::describe(const workspace::Orphan &orphan) const
{
    QStringList carried;
    if (orphan.mark == journal::Mark::Read)
        carried.append(tr("read"));
    else if (orphan.mark == journal::Mark::Reading)
        carried.append(tr("reading"));
    else if (orphan.mark == journal::Mark::Skipped)
        carried.append(tr("skipped"));
    if (orphan.sections > 0)
        carried.append(tr("%n section(s)", nullptr, orphan.sections));
    if (orphan.reviews > 0)
        carried.append(tr("%n review(s)", nullptr, orphan.reviews));
    if (orphan.notes > 0)
        carried.append(tr("%n note(s)", nullptr, orphan.notes));
    const QString kind = orphan.kind == workspace::Orphan::Kind::Topic ? tr("Topic")
        : orphan.kind == workspace::Orphan::Kind::Section              ? tr("Section")
                                                                       : tr("Question");
    const QString day = QLocale().toString(orphan.last.toLocalTime().date(), QLocale::ShortFormat);
    return tr("%1\n%2 · %3 · %4").arg(orphan.name, kind, carried.join(u", "_s), day);
}

void LostPlaces::showOrphans(const std::vector<workspace::Orphan> &orphans)
{
    const int row = m_orphans->currentRow();
    {
        const QSignalBlocker quiet(m_orphans);
        m_orphans->clear();
        for (const workspace::Orphan &orphan : orphans) {
            auto *item = new QListWidgetItem(describe(orphan), m_orphans);
            item->setData(idRole, orphan.id);
            item->setToolTip(orphan.id);
        }
        m_orphans->setCurrentRow(std::clamp(row, 0, std::max(0, m_orphans->count() - 1)));
    }
    m_advice->setText(
        orphans.empty() ? tr("Everything that you recorded has its place in this library.")
                        : tr("The library has these no more, or they changed beyond recognition. What you recorded of "
                             "them is kept. If one of them has a new place, attach it there."));
    if (!orphans.empty() && m_halves->isHidden())
        resize(900, 520);
    m_halves->setVisible(!orphans.empty());
    m_attach->setVisible(!orphans.empty());
    m_undo->setVisible(m_attached > 0);
    askPlaces();
}

QString LostPlaces::orphanId() const
{
    const QListWidgetItem *item = m_orphans->currentItem();
    return item ? item->data(idRole).toString() : QString();
}

void LostPlaces::askPlaces()
{
    const int asked = ++m_asked;
    const QString orphan = orphanId();
    if (orphan.isEmpty()) {
        showPlaces({});
        return;
    }
    m_host->run(
        this,
        [orphan, filter = m_filter->text()](workspace::Workspace &workspace) {
            return workspace.placesFor(orphan, filter);
        },
        [this, asked](const workspace::Result<std::vector<workspace::Place>> &places) {
            if (asked == m_asked)
                showPlaces(places.value_or(std::vector<workspace::Place>()));
        });
}

void LostPlaces::showPlaces(const std::vector<workspace::Place> &places)
{
    m_places->clear();
    for (const workspace::Place &place : places) {
        auto *item = new QListWidgetItem(
            place.topic.isEmpty() ? place.title : tr("%1\n%2").arg(place.title, place.topic), m_places);
        item->setData(idRole, place.id);
        item->setToolTip(place.id);
    }
    // The likeliest is one key away, and nothing happens without that key.
    m_places->setCurrentRow(places.empty() ? -1 : 0);
    m_attach->setEnabled(!places.empty());
}

void LostPlaces::attach()
{
    const QString orphan = orphanId();
    const QListWidgetItem *place = m_places->currentItem();
    if (orphan.isEmpty() || !place)
        return;
    m_attach->setEnabled(false);
    m_host->run(
        this,
        [orphan, id = place->data(idRole).toString()](workspace::Workspace &workspace) {
            return workspace.reattach(orphan, id);
        },
        [this](const workspace::Result<void> &done) {
            m_problem->setVisible(!done);
            if (!done)
                m_problem->setText(done.error().message);
            else
                ++m_attached;
            m_filter->clear();
            load();
        });
}

void LostPlaces::takeBack()
{
    m_undo->setEnabled(false);
    m_host->run(
        this, [](workspace::Workspace &workspace) { return workspace.undo(); },
        [this](const workspace::Result<std::optional<journal::Undone>> &undone) {
            m_problem->setVisible(!undone);
            if (!undone)
                m_problem->setText(undone.error().message);
            else
                --m_attached;
            m_undo->setEnabled(true);
            load();
        });
}

} // namespace waymark::desktop
