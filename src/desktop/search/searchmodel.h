// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desktop/roadmap/groupmodel.h"

#include <QAction>
#include <QPointer>

namespace waymark::desktop {

/// What the search palette lists: topics, sections, questions, commands; or, before anything is typed, recent searches.
class SearchModel : public GroupModel
{
    Q_OBJECT

public:
    enum class Group { Topics, Sections, Questions, Commands, Recent };
    enum Role {
        GroupRole = Qt::UserRole, ///< Group as int
        IdRole, ///< what to open: topic key or "topic#anchor"; empty for commands and searches
        PlaceRole, ///< the topic's or track's title, for the second line
        SnippetRole, ///< with each match between U+0001 and U+0002
        IconRole, ///< name of a line icon
        ActionRole, ///< QAction* for commands
        QueryRole, ///< for recent searches
    };

    using GroupModel::GroupModel;

    void setLibrary(std::shared_ptr<const library::Library> library);
    /// The hits at hand: titles first, then those body hits that are not among them.
    void setHits(const std::vector<catalogue::Hit> &titles, const std::vector<catalogue::Hit> &bodies);
    void setCommands(const QList<QAction *> &commands);
    void setRecent(const QStringList &queries);
    void clear();
    bool isEmpty() const { return m_groups.empty(); }

protected:
    int groupCount() const override { return int(m_groups.size()); }
    int memberCount(int group) const override { return int(m_groups[size_t(group)].entries.size()); }
    QVariant groupData(int group, int role) const override;
    QVariant memberData(int group, int member, int role) const override;

private:
    struct Entry
    {
        QString id;
        QString title;
        QString place;
        QString snippet;
        QPointer<QAction> action;
    };
    struct GroupRows
    {
        Group group;
        std::vector<Entry> entries;
    };
    void add(Group group, Entry entry);
    Entry entryFor(const catalogue::Hit &hit) const;

    std::shared_ptr<const library::Library> m_library;
    std::vector<GroupRows> m_groups;
    QList<QAction *> m_commands;
};

} // namespace waymark::desktop
