// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/parser.h"

#include "markdown/anchors.h"
#include "markdown/builder.h"
#include "markdown/decode.h"
#include "markdown/footnotes.h"
#include "markdown/frontmatter.h"
#include "markdown/guard.h"
#include "markdown/lines.h"
#include "markdown/repair.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark::markdown {

namespace {

/// Finds the reading of a text that GitHub's parser would give: reads, repairs what looks misread, reads again.
class Attempt
{
public:
    Attempt(const Source &source, int firstLine, const std::vector<FootnoteDefinition> &definitions,
            std::vector<Formula> formulas, Guard &guard)
        : m_source(source)
        , m_firstLine(firstLine)
        , m_definitions(definitions)
        , m_formulas(std::move(formulas))
        , m_guard(guard)
    {
    }

    Built run()
    {
        Built built = read(m_repairs);
        const int rounds = m_source.size() > largeFile ? 3 : 8;
        for (int round = 0; round < rounds && !built.cut; ++round) {
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
    static constexpr int largeFile = 700'000; ///< bytes; each round of repairs costs a parse

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
            for (const auto &[begin, end] : m_guard.hidden)
                patch.mask(begin, end);
            applyRepairs(m_source, repairs, m_guard.splits, patch, spots);
            Built built = build(m_source, patch, spots);
            if (built.expanded && !std::exchange(m_definitionsHidden, true)) {
                hideDefinitions(m_source, m_firstLine, m_guard);
                continue;
            }
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
    Guard &m_guard;
    bool m_definitionsHidden = false;
    std::vector<Repair> m_repairs; ///< kept, sorted
    std::vector<Repair> m_refused;
};

/// Blocks and inlines of the lines from `firstLine` on, with lines, without anchors.
Document parseBody(const Source &source, int firstLine, int maximumNesting, bool footnotes)
{
    Document document;
    const std::vector<bool> fenced = fencedLines(source, firstLine);
    Guard guard = findDangers(source, firstLine, fenced, maximumNesting);
    std::vector<FootnoteDefinition> definitions;
    if (footnotes)
        definitions = findFootnotes(source, firstLine, fenced);
    Built built = Attempt(source, firstLine, definitions, findFormulas(source, firstLine, fenced), guard).run();
    document.notices = std::move(guard.notices);
    if (built.cut)
        document.notices.push_back(
            {0,
             QCoreApplication::translate("waymark::markdown",
                                         "The file is too large to be shown whole; its end is left out. Divide it.")});
    document.blocks = std::move(built.blocks);
    document.inlines = std::move(built.inlines);

    std::vector<Document> contents;
    for (const FootnoteDefinition &definition : definitions) {
        contents.push_back(parseBody(Source(definition.text), 0, maximumNesting, false));
        for (Block &block : contents.back().blocks) {
            block.line += definition.line;
            block.lastLine += definition.line;
        }
    }
    if (!definitions.empty())
        insertFootnotes(document, definitions, std::move(contents));
    return document;
}

/// The first `size` bytes, without the beginning of a UTF-8 character that is cut in two.
QByteArray wholeCharacters(const QByteArray &bytes, qsizetype size)
{
    qsizetype end = std::max<qsizetype>(0, size);
    for (int back = 0; back < 3 && end > 0 && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80; ++back)
        --end;
    return bytes.first(end);
}

} // namespace

Document parse(const QByteArray &bytes, const ParseOptions &options)
{
    std::vector<Notice> notices;
    const bool tooLong = bytes.size() > options.maximumBytes;
    if (tooLong)
        notices.push_back({0,
                           QCoreApplication::translate("waymark::markdown",
                                                       "The file is longer than %1 MB; its end is left out. Divide it.")
                               .arg(options.maximumBytes / qsizetype(1024 * 1024))});
    const Source source(toUtf8(tooLong ? wholeCharacters(bytes, options.maximumBytes) : bytes, notices));
    FrontMatter frontMatter;
    if (options.frontMatter)
        frontMatter = readFrontMatter(source);
    Document document = parseBody(source, frontMatter.lastLine, options.maximumNesting, true);
    document.frontMatter = std::move(frontMatter);
    document.notices.insert(document.notices.begin(), notices.begin(), notices.end());
    document.lines = source.lineCount();
    markReferences(document);
    assignAnchors(document);
    return document;
}

} // namespace waymark::markdown
