// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/pagesections.h"

#include "library/words.h"

namespace waymark::library {

bool isContentSection(const SectionFact &fact)
{
    const QString title = cleanTitle(fact.section.title);
    return !isNavigationTitle(title) && !isCommunityTitle(title) && !isLearningOrderTitle(title);
}

int titleSection(const FileFacts &page)
{
    if (page.sections.size() < 2)
        return -1;
    const int depth = page.sections[1].section.depth;
    for (size_t section = 2; section < page.sections.size(); ++section) {
        const SectionFact &fact = page.sections[section];
        if (fact.section.depth <= depth && (depth > 1 || isContentSection(fact)))
            return -1;
    }
    return 1;
}

int outermostSection(const FileFacts &page, int section, int title)
{
    int found = -1;
    for (int at = section; at > 0; at = page.sections[size_t(at)].parent) {
        if (at != title)
            found = at;
    }
    return found;
}

int endOfSection(const FileFacts &page, int section)
{
    int last = section;
    for (int next = section + 1; next < int(page.sections.size()); ++next) {
        const SectionFact &fact = page.sections[size_t(next)];
        const bool answer = isAnswerTitle(fact.section.title);
        if (!answer && fact.section.depth <= page.sections[size_t(section)].section.depth)
            break;
        // "Contributing" at the end of a bank ends it; "Additional links" inside an answer does not.
        if (!answer && fact.section.depth <= page.sections[size_t(section)].section.depth + 1 && !isContentSection(fact)
            && !fact.section.interview)
            break;
        last = next;
    }
    return last;
}

int wordsOf(const FileFacts &page, int first, int last)
{
    int words = 0;
    for (int section = first; section <= last; ++section)
        words += page.sections[size_t(section)].section.words;
    return words;
}

} // namespace waymark::library
