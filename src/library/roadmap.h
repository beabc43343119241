// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/leftout.h"
#include "library/links.h"

#include <QSet>

#include <set>
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
    int line = 0; ///< of the page that lists it
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

constexpr int longPage = 800; ///< words from which a page that introduces others is read as well

/// Decides which files are topics of which tracks. Steps run in a fixed order; a file that an earlier step placed stays
/// there.
class Roadmap
{
public:
    Roadmap(const QString &root, Files files, const QStringList &otherFiles);

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
        bool order = false; ///< navigation that states a learning order
        bool headed = false; ///< its heading is the link to `page`
    };

    // tracks.cpp: what waymark.yaml, a table of contents and the front page say
    void fromSettings();
    void warnAboutSetting(const QString &name, const QString &sentence);
    std::vector<QString> contentsPages() const;
    void leaveOutSiteFront(const FileFacts &page);
    void fromContents();
    void fromFrontPage();
    void fromListing(const QString &path);
    void addTracks(const FileFacts &page, const std::vector<Group> &groups);

    // listedlinks.cpp: what a page lists
    std::vector<Group> groups(const FileFacts &page, bool outside, bool prose);
    std::vector<Entry> linkedEntries(const FileFacts &page, int section, bool prose, QString *trackPage);
    int ownSection(const FileFacts &page, const QString &anchor);
    std::vector<Group> nestedGroups(const FileFacts &page) const;

    // groups.cpp: lists put together and taken apart
    Entry pageEntry(const FileFacts &page, const Group &group) const;
    void gatherSingles(const FileFacts &page, std::vector<Group> *groups) const;
    void mergeSubsections(const FileFacts &page, std::vector<Group> *groups) const;
    void splitByFolder(std::vector<Group> *groups) const;
    void dropNavigation(std::vector<Group> *groups) const;
    void dropCrossReferences(std::vector<Group> *groups) const;

    // indexes.cpp: pages that list further topics
    void followPage(Draft *draft);
    void expandIndexes();

    // learningorder.cpp
    void orderTracks();
    void orderBySettings(std::vector<size_t> *order);
    void orderByFrontPage(const FileFacts &page, std::vector<size_t> *order);
    bool isTrackOf(const Draft &draft, const FileFacts &page, const Target &target) const;

    // folders.cpp: what the folders say
    void placeRest();
    void assignPages();
    void keepLongPages();
    void leaveOutRepeats();
    std::vector<QString> ordered(std::vector<QString> paths) const;
    std::map<QString, int> tracksOfFolders() const;
    int trackOfFolder(const QString &folder) const; ///< -1 if none
    std::vector<Entry> folderEntries(const QString &folder) const;
    bool holdsMore(const QString &folder, const QString &page) const;

    // heldquestions.cpp: topics inside the front page
    void fromFrontPageHeadings();
    std::vector<int> freeSections(const FileFacts &page, int title) const;

    // discovery.cpp
    void place(Draft *draft, const Entry &entry);
    bool free(const QString &path) const;
    Topic makeTopic(const Entry &entry, const Draft &draft, bool lastOfFile);
    QString title(const Entry &entry) const;
    QString pageTitle(const QString &path) const;
    void finish(Library *library);
    void nameKeys(Library *library) const;
    void linkPrerequisites(Library *library) const;
    void warnAboutLinks(Library *library) const;

    QString m_root;
    Files m_files; ///< from finish() on some are without sections and questions
    LinkIndex m_index;
    Settings m_settings;
    QString m_settingsPath; ///< empty when there is none
    QString m_frontPage;
    QString m_libraryTitle;
    std::vector<Draft> m_drafts;
    QSet<QString> m_placed;
    QHash<QString, int> m_frontAnchors; ///< of the front page, in lower case → section
    QHash<int, int> m_frontSections; ///< section of the front page → itself when it may be a topic, else -1
    std::set<int> m_sections; ///< of the front page that are topics
    std::vector<Warning> m_warnings;
    QSet<QString> m_missing;
    std::map<QString, QString> m_leftOut; ///< path → reason
};

} // namespace waymark::library
