// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/leftout.h"
#include "library/links.h"

#include <QSet>

#include <vector>

namespace waymark::library {

/// A topic before its facts are filled in.
struct Entry
{
    QString path;
    QString text; ///< by which the link calls it
    int section = -1; ///< the topic is this section of the file; -1 = the whole file
    int lastSection = -1; ///< inclusive
    bool missing = false;
    QString reason;
};

/// A track before it is complete.
struct Draft
{
    QString id;
    QString title;
    QString summary;
    QString page; ///< its own README
    QString listedIn;
    int section = -1; ///< of `listedIn`
    QString folder; ///< the folder it stands for, where there is one
    std::vector<Entry> entries;
    QString reason;
};

/// Decides which files are topics of which tracks. Steps run in a fixed order; a file that an earlier step placed stays
/// there.
class Roadmap
{
public:
    Roadmap(const QString &root, const Files &files, const QStringList &otherFiles);

    Library build();

private:
    /// A list of links that may be a track.
    struct Group
    {
        int section = 0;
        QString title;
        QString page;
        std::vector<Entry> entries;
        bool navigation = false;
    };

    // tracks.cpp: what the pages say
    void fromSettings();
    void fromContents();
    void fromFrontPage();
    std::vector<Group> groups(const FileFacts &page, bool outside, bool prose) const;
    std::vector<Entry> linkedEntries(const FileFacts &page, int section, bool prose, QString *trackPage) const;
    std::vector<Group> nestedGroups(const FileFacts &page) const;
    void dropCrossReferences(std::vector<Group> *groups) const;
    void addTracks(const FileFacts &page, const std::vector<Group> &groups);

    // indexes.cpp: pages that list further topics
    void followPage(Draft *draft);
    void expandIndexes();

    // learningorder.cpp
    void orderTracks();

    // folders.cpp: what the folders say
    void placeRest();
    void assignPages();
    void leaveOutRepeats();
    std::vector<QString> ordered(std::vector<QString> paths) const;
    std::map<QString, int> tracksOfFolders() const;
    int trackOfFolder(const QString &folder) const; ///< -1 if none
    std::vector<Entry> folderEntries(const QString &folder) const;

    // heldquestions.cpp: topics inside the front page
    void fromFrontPageHeadings();

    // discovery.cpp
    void place(Draft *draft, const Entry &entry);
    bool free(const QString &path) const;
    Topic makeTopic(const Entry &entry, const Draft &draft) const;
    QString title(const Entry &entry) const;
    QString pageTitle(const QString &path) const;
    void finish(Library *library);
    void nameKeys(Library *library) const;
    void linkPrerequisites(Library *library) const;
    void warnAboutLinks(Library *library) const;

    QString m_root;
    const Files &m_files;
    LinkIndex m_index;
    Settings m_settings;
    QString m_frontPage;
    QString m_libraryTitle;
    std::vector<Draft> m_drafts;
    QSet<QString> m_placed;
    QSet<QString> m_missing;
    std::map<QString, QString> m_leftOut; ///< path → reason
};

} // namespace waymark::library
