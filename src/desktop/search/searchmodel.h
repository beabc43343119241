// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/finder.h"
#include "catalogue/titleindex.h"
#include "desktop/roadmap/groupmodel.h"

#include <QAction>
#include <QPointer>

namespace waymark::desktop {

/// What the search palette lists: topics, sections, questions, notes, commands; or, before anything is typed, recent
/// searches. A group stands where its best hit would.
class SearchModel : public GroupModel
{
    Q_OBJECT

public:
    enum class Group { Topics, Sections, Questions, Notes, Commands, Advice, Recent };
    enum Role {
        GroupRole = Qt::UserRole, ///< Group as int
        IdRole, ///< what to open, see Page::topicRequested; empty for commands and searches
        PlaceRole, ///< the topic's or track's title, a command's menu; for the right side
        KeysRole, ///< a command's keys, as text
        MarkedTitleRole, ///< the title with each match between U+0001 and U+0002
        SnippetRole, ///< a second line, marked in the same way
        IconRole, ///< name of a line icon
        ActionRole, ///< QAction* for commands
        QueryRole, ///< what to search for instead: recent searches, advice
        ClearsRole, ///< true for the entry that forgets the recent searches
    };

    struct Command
    {
        QAction *action;
        QString menu; ///< title
    };

    using GroupModel::GroupModel;

    /// The hits in their order. `finder` marks their titles.
    void setHits(const std::vector<catalogue::Hit> &hits, const catalogue::TitleIndex &titles,
                 const catalogue::Finder &finder, const QList<Command> &commands);
    void setCommands(const QList<Command> &commands);
    void setRecent(const QStringList &queries);
    /// A way on from nothing found: the text of the entry and the query that it searches for.
    void setAdvice(const QString &text, const QString &query);
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
        QString marked;
        QString place;
        QString keys;
        QString snippet;
        QPointer<QAction> action;
        QString query;
        bool clears = false;
    };
    struct GroupRows
    {
        Group group;
        std::vector<Entry> entries;
    };
    void reset(std::vector<GroupRows> groups);
    static GroupRows commandRows(const QList<Command> &commands);
    static Entry entryFor(const catalogue::Hit &hit, const catalogue::TitleIndex &titles,
                          const catalogue::Finder &finder);

    std::vector<GroupRows> m_groups;
};

} // namespace waymark::desktop
