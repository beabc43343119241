// SPDX-License-Identifier: GPL-3.0-or-later
// A front page that is itself what there is to study: its headings become topics.
#include "library/pagesections.h"
#include "library/roadmap.h"

#include "library/sentences.h"
#include "library/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewQuestions = 3; ///< with fewer, a front page asks in passing
constexpr int longRead = 1500; ///< words from which a front page is a text
constexpr int usualLength = 2000; ///< words of a file; not those it has, so that editing one never moves another
constexpr int someWords = 50; ///< words from which one of its sections is a topic

} // namespace

/// Sections of the front page that may still become topics: outermost ones with content, which neither list files nor
/// are topics already.
std::vector<int> Roadmap::freeSections(const FileFacts &page, int title) const
{
    std::vector<int> free;
    for (int section = 1; section < int(page.sections.size()); ++section) {
        if (outermostSection(page, section, title) != section || !isContentSection(page.sections[size_t(section)]))
            continue;
        const int end = endOfSection(page, section);
        const auto inside = [section, end](int other) { return other >= section && other <= end; };
        const bool lists = std::any_of(m_drafts.begin(), m_drafts.end(), [&](const Draft &draft) {
            return draft.listedIn == m_frontPage && inside(draft.section);
        });
        if (!lists && std::none_of(m_sections.begin(), m_sections.end(), inside))
            free.push_back(section);
    }
    return free;
}

void Roadmap::fromFrontPageHeadings()
{
    const auto found = m_files.find(m_frontPage);
    if (found == m_files.end() || !free(m_frontPage))
        return;
    const FileFacts &page = *found->second;
    const int title = titleSection(page);
    const std::vector<int> contents = freeSections(page, title);
    std::vector<int> tops; // those that become topics
    const auto add = [&tops](int section) {
        if (section > 0 && std::find(tops.begin(), tops.end(), section) == tops.end())
            tops.push_back(section);
    };
    const auto entry = [&](int section) {
        return Entry{m_frontPage, page.sections[size_t(section)].section.title,
                     section,     endOfSection(page, section),
                     false,       Sentences::tr("A heading of %1.").arg(m_frontPage)};
    };

    // Where the page's own list names some of its headings, the other ones that ask follow them.
    if (!m_sections.empty()) {
        for (const QuestionFact &fact : page.questions) {
            const int top = outermostSection(page, fact.section, title);
            if (std::find(contents.begin(), contents.end(), top) != contents.end())
                add(top);
        }
        for (Draft &draft : m_drafts) {
            if (std::any_of(draft.entries.begin(), draft.entries.end(),
                            [](const Entry &known) { return known.section >= 0; })) {
                for (const int section : tops)
                    place(&draft, entry(section));
                break;
            }
        }
        return;
    }

    int others = 0; // files
    bool onlyFile = true;
    for (const auto &[path, facts] : m_files) {
        if (path == m_frontPage || !facts->markdown || m_leftOut.contains(path))
            continue;
        onlyFile = false;
        ++others;
    }
    for (const Draft &draft : m_drafts)
        others += int(std::count_if(draft.entries.begin(), draft.entries.end(),
                                    [](const Entry &listed) { return listed.missing; }));
    int words = 0;
    for (const int section : contents)
        words += wordsOf(page, section, endOfSection(page, section));
    const bool asks = int(page.questions.size()) >= fewQuestions;
    // A text beside which the other files are few; where they are many it only introduces them.
    const bool text = m_drafts.empty() ? page.words >= longRead && page.words * 3 >= others * usualLength
                                       : words >= 2 * longRead && words * 2 >= others * usualLength;
    if (!asks && !text && !(onlyFile && m_drafts.empty()))
        return;

    bool whole = false;
    if (asks) {
        for (const QuestionFact &fact : page.questions) {
            const int top = outermostSection(page, fact.section, title);
            const bool own = top == fact.section && fact.shape == QuestionShape::Heading;
            whole = whole || top < 0 || own;
            if (!own)
                add(top);
        }
    }
    // Where nothing else is there to read, what holds no questions is read as well, unless it is a foreword or two.
    if (m_drafts.empty() && !whole && tops.size() * 2 < contents.size())
        tops = contents;
    if (!m_drafts.empty() && text) {
        for (const int section : contents) {
            if (wordsOf(page, section, endOfSection(page, section)) >= someWords)
                add(section);
        }
    }
    whole = whole || tops.empty() || (m_drafts.empty() && tops.size() < 2 && (!asks || contents.size() < 2));
    std::sort(tops.begin(), tops.end());

    Draft draft;
    draft.title = m_libraryTitle;
    draft.listedIn = m_frontPage;
    draft.reason = Sentences::tr("%1 holds its topics under headings of its own.").arg(m_frontPage);
    if (whole) {
        draft.entries.push_back({m_frontPage, {}, -1, -1, false, Sentences::tr("The front page is itself the text.")});
    } else {
        for (const int section : tops)
            draft.entries.push_back(entry(section));
        if (tops.size() == 1)
            draft.title = trackTitle(page.sections[size_t(tops.front())].section.title);
    }
    m_placed.insert(m_frontPage);
    m_drafts.insert(text && !asks ? m_drafts.begin() : m_drafts.end(), draft);
}

} // namespace waymark::library
