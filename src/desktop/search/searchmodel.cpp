// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/searchmodel.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr size_t mostPerGroup = 8;

SearchModel::Group groupOf(catalogue::HitKind kind)
{
    switch (kind) {
    case catalogue::HitKind::Topic:
        return SearchModel::Group::Topics;
    case catalogue::HitKind::Section:
        return SearchModel::Group::Sections;
    case catalogue::HitKind::Question:
        return SearchModel::Group::Questions;
    }
    return SearchModel::Group::Topics;
}

QString iconOf(SearchModel::Group group)
{
    switch (group) {
    case SearchModel::Group::Topics:
        return u"topic"_s;
    case SearchModel::Group::Sections:
        return u"section"_s;
    case SearchModel::Group::Questions:
        return u"question"_s;
    case SearchModel::Group::Commands:
        return u"command"_s;
    case SearchModel::Group::Recent:
        return u"search"_s;
    }
    return {};
}

} // namespace

void SearchModel::setLibrary(std::shared_ptr<const library::Library> library)
{
    m_library = std::move(library);
}

SearchModel::Entry SearchModel::entryFor(const catalogue::Hit &hit) const
{
    Entry entry;
    entry.title = hit.title;
    entry.snippet = hit.snippet;
    // A question is shown where it stands in its topic.
    entry.id =
        hit.kind == catalogue::HitKind::Topic || hit.anchor.isEmpty() ? hit.topic : hit.topic + u'#' + hit.anchor;
    if (m_library) {
        if (hit.kind == catalogue::HitKind::Topic) {
            if (const library::Track *track = m_library->track(hit.track))
                entry.place = track->title;
        } else if (const library::Topic *topic = m_library->topic(hit.topic)) {
            entry.place = topic->title;
        }
    }
    return entry;
}

void SearchModel::add(Group group, Entry entry)
{
    auto at =
        std::find_if(m_groups.begin(), m_groups.end(), [group](const GroupRows &rows) { return rows.group == group; });
    if (at == m_groups.end()) {
        at = std::find_if(m_groups.begin(), m_groups.end(),
                          [group](const GroupRows &rows) { return rows.group > group; });
        at = m_groups.insert(at, GroupRows{group, {}});
    }
    if (at->entries.size() < mostPerGroup)
        at->entries.push_back(std::move(entry));
}

void SearchModel::setHits(const std::vector<catalogue::Hit> &titles, const std::vector<catalogue::Hit> &bodies)
{
    beginResetModel();
    m_groups.clear();
    QSet<QString> seen;
    for (const auto *hits : {&titles, &bodies})
        for (const catalogue::Hit &hit : *hits) {
            const QString identity = QString::number(int(hit.kind)) + hit.id;
            if (seen.contains(identity))
                continue;
            seen.insert(identity);
            add(groupOf(hit.kind), entryFor(hit));
        }
    for (QAction *command : std::as_const(m_commands))
        add(Group::Commands,
            {{}, command->text().remove(u'&'), command->shortcut().toString(QKeySequence::NativeText), {}, command});
    endResetModel();
}

void SearchModel::setCommands(const QList<QAction *> &commands)
{
    m_commands = commands;
}

void SearchModel::setRecent(const QStringList &queries)
{
    beginResetModel();
    m_groups.clear();
    for (const QString &query : queries)
        add(Group::Recent, {{}, query, {}, {}, {}});
    endResetModel();
}

void SearchModel::clear()
{
    beginResetModel();
    m_groups.clear();
    endResetModel();
}

QVariant SearchModel::groupData(int group, int role) const
{
    const Group kind = m_groups[size_t(group)].group;
    if (role == GroupRole)
        return int(kind);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (kind) {
    case Group::Topics:
        return tr("Topics");
    case Group::Sections:
        return tr("Sections");
    case Group::Questions:
        return tr("Questions");
    case Group::Commands:
        return tr("Commands");
    case Group::Recent:
        return tr("Recent searches");
    }
    return {};
}

QVariant SearchModel::memberData(int group, int member, int role) const
{
    const GroupRows &rows = m_groups[size_t(group)];
    const Entry &entry = rows.entries[size_t(member)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return entry.place.isEmpty() ? entry.title : tr("%1, in %2").arg(entry.title, entry.place);
    case GroupRole:
        return int(rows.group);
    case IdRole:
        return entry.id;
    case PlaceRole:
        return entry.place;
    case SnippetRole:
        return entry.snippet;
    case IconRole:
        return iconOf(rows.group);
    case ActionRole:
        return QVariant::fromValue(entry.action.data());
    case QueryRole:
        return rows.group == Group::Recent ? entry.title : QString();
    default:
        return {};
    }
}

} // namespace waymark::desktop
