// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"

#include "markdown/anchors.h"
#include "markdown/builder.h"
#include "markdown/decode.h"
#include "markdown/footnotes.h"
#include "markdown/frontmatter.h"
#include "markdown/lines.h"
#include "markdown/repair.h"

#include <algorithm>
#include <iterator>

namespace waymark::markdown {

namespace {

/// Finds the reading of a text that GitHub's parser would give: reads, repairs what looks misread, reads again.
class Attempt
{
public:
    Attempt(const Source &source, int firstLine, const std::vector<FootnoteDefinition> &definitions,
            std::vector<Formula> formulas)
        : m_source(source)
        , m_firstLine(firstLine)
        , m_definitions(definitions)
        , m_formulas(std::move(formulas))
    {
    }

    Built run()
    {
        Built built = read(m_repairs);
        for (int round = 0; round < mostRounds; ++round) {
            const std::vector<Repair> proposed = fresh(proposeRepairs(m_source, built));
            if (proposed.empty())
                break;
            built = read(merged(m_repairs, proposed));
            const Confirmation confirmation(m_source, built);
            bool refused = false;
            for (const Repair &repair : proposed) {
                const bool good = confirmation.holds(repair);
                std::vector<Repair> &list = good ? m_repairs : m_refused;
                list.insert(std::upper_bound(list.begin(), list.end(), repair), repair);
                refused = refused || !good;
            }
            if (refused)
                built = read(m_repairs);
        }
        return built;
    }

private:
    static constexpr int mostRounds = 8;

    /// What of the proposals is new and can be tried together with what is kept.
    std::vector<Repair> fresh(const std::vector<Repair> &proposals) const
    {
        const auto known = [](const std::vector<Repair> &repairs, const Repair &proposal) {
            auto at = std::lower_bound(repairs.begin(), repairs.end(), Repair{Repair::Kind::Join, proposal.line});
            for (; at != repairs.end() && at->line == proposal.line; ++at) {
                if (proposal.conflictsWith(*at))
                    return true;
            }
            return false;
        };
        std::vector<Repair> result;
        for (const Repair &proposal : proposals) {
            const bool refused = std::binary_search(m_refused.begin(), m_refused.end(), proposal);
            if (!refused && !known(m_repairs, proposal) && (result.empty() || !proposal.conflictsWith(result.back())))
                result.push_back(proposal);
        }
        return result;
    }

    static std::vector<Repair> merged(const std::vector<Repair> &a, const std::vector<Repair> &b)
    {
        std::vector<Repair> all;
        std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
        return all;
    }

    Built read(const std::vector<Repair> &repairs)
    {
        while (true) {
            Patch patch(m_source.bytes().toByteArray());
            patch.blank(0, m_source.lineStart(m_firstLine));
            std::vector<Formula> spots = m_formulas;
            for (const Formula &formula : spots)
                patch.mask(formula.begin, formula.end);
            for (const FootnoteDefinition &definition : m_definitions)
                patch.blank(m_source.lineStart(definition.line), m_source.lineStart(definition.end));
            applyRepairs(m_source, repairs, patch, spots);
            Built built = build(m_source, patch, spots);
            if (built.misplaced.empty()) {
                assignLines(m_source, m_firstLine, built);
                return built;
            }
            const auto misplaced = [&](const Formula &formula) {
                return std::binary_search(built.misplaced.begin(), built.misplaced.end(), formula.begin);
            };
            m_formulas.erase(std::remove_if(m_formulas.begin(), m_formulas.end(), misplaced), m_formulas.end());
        }
    }

    const Source &m_source;
    const int m_firstLine;
    const std::vector<FootnoteDefinition> &m_definitions;
    std::vector<Formula> m_formulas;
    std::vector<Repair> m_repairs; ///< kept, sorted
    std::vector<Repair> m_refused;
};

/// Blocks and inlines of the lines from `firstLine` on, with lines, without anchors.
Document parseBody(const Source &source, int firstLine, bool footnotes)
{
    Document document;
    const std::vector<bool> fenced = fencedLines(source, firstLine);
    std::vector<Formula> formulas = findFormulas(source, firstLine, fenced);
    const std::vector<FootnoteDefinition> definitions =
        footnotes ? findFootnotes(source, firstLine, fenced) : std::vector<FootnoteDefinition>();

    Built built = Attempt(source, firstLine, definitions, std::move(formulas)).run();
    document.blocks = std::move(built.blocks);
    document.inlines = std::move(built.inlines);

    std::vector<Document> contents;
    for (const FootnoteDefinition &definition : definitions) {
        contents.push_back(parseBody(Source(definition.text), 0, false));
        for (Block &block : contents.back().blocks) {
            block.line += definition.line;
            block.lastLine += definition.line;
        }
    }
    if (!definitions.empty())
        insertFootnotes(document, definitions, std::move(contents));
    return document;
}

} // namespace

Document parse(const QByteArray &bytes, const ParseOptions &options)
{
    std::vector<Notice> notices;
    const Source source(toUtf8(bytes, notices));
    FrontMatter frontMatter;
    if (options.frontMatter)
        frontMatter = readFrontMatter(source);
    Document document = parseBody(source, frontMatter.lastLine, true);
    document.frontMatter = std::move(frontMatter);
    document.notices = std::move(notices);
    document.lines = source.lineCount();
    markReferences(document);
    assignAnchors(document);
    return document;
}

} // namespace waymark::markdown
