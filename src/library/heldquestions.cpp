// SPDX-License-Identifier: GPL-3.0-or-later
// A front page that is itself what there is to study: its headings become topics.
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

bool isContent(const SectionFact &fact)
{
    const QString title = cleanTitle(fact.section.title);
    return !isNavigationTitle(title) && !isCommunityTitle(title) && !isLearningOrderTitle(title);
}

/// The outermost section around `section` that is not the page's own title; -1 if there is none.
int outermost(const FileFacts &page, int section, int title)
{
    int found = -1;
    for (int at = section; at > 0; at = page.sections[size_t(at)].parent) {
        if (at != title)
            found = at;
    }
    return found;
}

/// Last section that belongs to `section`: up to the next heading of its level, or the first that is not content.
int endOf(const FileFacts &page, int section)
{
    int last = section;
    for (int next = section + 1; next < int(page.sections.size()); ++next) {
        const SectionFact &fact = page.sections[size_t(next)];
        const bool answer = isAnswerTitle(fact.section.title);
        if (!answer && fact.section.depth <= page.sections[size_t(section)].section.depth)
            break;
        // "Contributing" at the end of a bank ends it; "Additional links" inside an answer does not.
        if (!answer && fact.section.depth <= page.sections[size_t(section)].section.depth + 1 && !isContent(fact)
            && !fact.section.interview)
            break;
        last = next;
    }
    return last;
}

} // namespace

void Roadmap::fromFrontPageHeadings()
{
    const auto found = m_files.find(m_frontPage);
    if (found == m_files.end() || !free(m_frontPage))
        return;
    const FileFacts &page = *found->second;
    const bool asks = int(page.questions.size()) >= fewQuestions;
    const bool text = m_drafts.empty() && page.words >= longRead;
    bool onlyFile = true;
    for (const auto &[path, facts] : m_files)
        onlyFile = onlyFile && (path == m_frontPage || !facts->markdown || m_leftOut.contains(path));
    if (!asks && !text && !(onlyFile && m_drafts.empty()))
        return;

    // The first heading is the page's title unless others stand on its level.
    int title = -1;
    if (page.sections.size() > 1) {
        const int depth = page.sections[1].section.depth;
        const auto level = std::count_if(page.sections.begin() + 1, page.sections.end(),
                                         [depth](const SectionFact &fact) { return fact.section.depth <= depth; });
        if (level == 1 || (page.sections[1].section.depth == 1 && level == 1))
            title = 1;
    }
    std::vector<int> tops;
    const auto add = [&tops](int section) {
        if (section > 0 && std::find(tops.begin(), tops.end(), section) == tops.end())
            tops.push_back(section);
    };
    bool whole = false;
    std::vector<int> contents; // every outermost section that is content
    for (int section = 1; section < int(page.sections.size()); ++section) {
        if (outermost(page, section, title) == section && isContent(page.sections[size_t(section)]))
            contents.push_back(section);
    }
    if (asks) {
        for (const QuestionFact &fact : page.questions) {
            const int top = outermost(page, fact.section, title);
            const bool own = top == fact.section && fact.shape == QuestionShape::Heading;
            whole = whole || top < 0 || own;
            if (!own)
                add(top);
        }
    }
    // Where nothing else is there to read, what holds no questions is read as well, unless it is a foreword or two.
    if (m_drafts.empty() && !whole && tops.size() * 2 < contents.size())
        tops = contents;
    whole = whole || tops.empty() || (!asks && tops.size() < 2);
    std::sort(tops.begin(), tops.end());

    Draft draft;
    draft.title = m_libraryTitle;
    draft.listedIn = m_frontPage;
    draft.reason = Sentences::tr("%1 holds its topics under headings of its own.").arg(m_frontPage);
    if (whole) {
        draft.entries.push_back({m_frontPage, {}, -1, -1, false, Sentences::tr("The front page is itself the text.")});
    } else {
        for (const int section : tops) {
            const QString name = page.sections[size_t(section)].section.title;
            draft.entries.push_back({m_frontPage, name, section, endOf(page, section), false,
                                     Sentences::tr("A heading of %1.").arg(m_frontPage)});
        }
        if (tops.size() == 1)
            draft.title = trackTitle(page.sections[size_t(tops.front())].section.title);
    }
    if (draft.entries.empty())
        return;
    m_placed.insert(m_frontPage);
    m_drafts.push_back(draft);
}

} // namespace waymark::library
