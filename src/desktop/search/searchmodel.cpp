// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/searchmodel.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr size_t mostPerGroup = 7; ///< where several groups share the list
constexpr size_t mostAlone = 60;

SearchModel::Group groupOf(catalogue::HitKind kind)
{
    switch (kind) {
    case catalogue::HitKind::Topic:
        return SearchModel::Group::Topics;
    case catalogue::HitKind::Section:
        return SearchModel::Group::Sections;
    case catalogue::HitKind::Question:
        return SearchModel::Group::Questions;
    case catalogue::HitKind::Note:
        return SearchModel::Group::Notes;
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
    case SearchModel::Group::Notes:
        return u"note"_s;
    case SearchModel::Group::Commands:
        return u"command"_s;
    case SearchModel::Group::Advice:
        return u"filter"_s;
    case SearchModel::Group::Recent:
        return u"search"_s;
    }
    return {};
}

} // namespace

SearchModel::Entry SearchModel::entryFor(const catalogue::Hit &hit, const catalogue::TitleIndex &titles,
                                         const catalogue::Finder &finder)
{
    Entry entry;
    entry.title = hit.title;
    entry.marked = finder.marked(hit.title);
    entry.snippet = hit.snippet;
    // A question is shown where it stands in its topic, a note where it was written.
    entry.id =
        hit.kind == catalogue::HitKind::Topic || hit.anchor.isEmpty() ? hit.topic : hit.topic + u'#' + hit.anchor;
    if (hit.kind == catalogue::HitKind::Note)
        entry.id += u'\n' + hit.id;
    entry.place = hit.kind == catalogue::HitKind::Topic ? titles.trackTitle(hit.track) : titles.topicTitle(hit.topic);
    return entry;
}

SearchModel::GroupRows SearchModel::commandRows(const QList<Command> &commands)
{
    GroupRows rows{Group::Commands, {}};
    for (const Command &command : commands) {
        Entry entry;
        entry.title = command.action->text().remove(u'&');
        entry.marked = entry.title;
        entry.place = command.menu;
        entry.keys = command.action->shortcut().toString(QKeySequence::NativeText);
        entry.action = command.action;
        rows.entries.push_back(entry);
    }
    return rows;
}

void SearchModel::setHits(const std::vector<catalogue::Hit> &hits, const catalogue::TitleIndex &titles,
                          const catalogue::Finder &finder, const QList<Command> &commands)
{
    std::vector<GroupRows> groups;
    const bool alone = commands.isEmpty() && !hits.empty()
        && std::all_of(hits.begin(), hits.end(),
                       [&](const catalogue::Hit &hit) { return hit.kind == hits.front().kind; });
    const auto rowsOf = [&](Group group) {
        return std::find_if(groups.begin(), groups.end(),
                            [group](const GroupRows &rows) { return rows.group == group; });
    };
    for (const catalogue::Hit &hit : hits) {
        // A command's name has all the words, which is as good as a text that has them.
        if (hit.fit > catalogue::Fit::Text && !commands.isEmpty() && rowsOf(Group::Commands) == groups.end())
            groups.push_back(commandRows(commands));
        auto at = rowsOf(groupOf(hit.kind));
        if (at == groups.end())
            at = groups.insert(groups.end(), GroupRows{groupOf(hit.kind), {}});
        if (at->entries.size() < (alone ? mostAlone : mostPerGroup))
            at->entries.push_back(entryFor(hit, titles, finder));
    }
    if (!commands.isEmpty() && rowsOf(Group::Commands) == groups.end())
        groups.push_back(commandRows(commands));
    reset(std::move(groups));
}

void SearchModel::setCommands(const QList<Command> &commands)
{
    std::vector<GroupRows> groups;
    if (!commands.isEmpty())
        groups.push_back(commandRows(commands));
    reset(std::move(groups));
}

void SearchModel::setRecent(const QStringList &queries)
{
    std::vector<GroupRows> groups;
    if (!queries.isEmpty()) {
        GroupRows &rows = groups.emplace_back(GroupRows{Group::Recent, {}});
        for (const QString &query : queries) {
            Entry &entry = rows.entries.emplace_back();
            entry.title = entry.marked = entry.query = query;
        }
        Entry &clear = rows.entries.emplace_back();
        clear.title = clear.marked = tr("Forget these searches");
        clear.clears = true;
    }
    reset(std::move(groups));
}

void SearchModel::setAdvice(const QString &text, const QString &query)
{
    Entry entry;
    entry.title = entry.marked = text;
    entry.query = query;
    reset({GroupRows{Group::Advice, {entry}}});
}

void SearchModel::clear()
{
    reset({});
}

void SearchModel::reset(std::vector<GroupRows> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
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
    case Group::Notes:
        return tr("Notes and highlights");
    case Group::Commands:
        return tr("Commands");
    case Group::Advice:
        return tr("Instead");
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
        if (!entry.keys.isEmpty())
            return tr("%1, %2").arg(entry.title, entry.keys);
        return entry.place.isEmpty() ? entry.title : tr("%1, in %2").arg(entry.title, entry.place);
    case GroupRole:
        return int(rows.group);
    case IdRole:
        return entry.id;
    case PlaceRole:
        return entry.place;
    case KeysRole:
        return entry.keys;
    case MarkedTitleRole:
        return entry.marked;
    case SnippetRole:
        return entry.snippet;
    case IconRole:
        return entry.clears ? u"close"_s : iconOf(rows.group);
    case ActionRole:
        return QVariant::fromValue(entry.action.data());
    case QueryRole:
        return entry.query;
    case ClearsRole:
        return entry.clears;
    default:
        return {};
    }
}

} // namespace waymark::desktop
