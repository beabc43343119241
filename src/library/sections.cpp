// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/page.h"
#include "library/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;
using markdown::Block;
using markdown::BlockKind;
using markdown::Inline;
using markdown::InlineKind;

namespace {

constexpr qsizetype longestTitle = 1000; ///< characters; what is longer is no title
constexpr int mostInlines = 200; ///< of a link's text: pictures in links in pictures would cost the square

/// Words as a reader counts them; two Chinese, Japanese or Korean characters take about the time of one word.
int countWords(QStringView text)
{
    int words = 0;
    int ideographs = 0;
    bool inWord = false;
    for (const QChar letter : text) {
        const char16_t code = letter.unicode();
        if (code < 0x80) {
            const bool part = (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
                || (code >= u'0' && code <= u'9') || code == u'\'' || code == u'-';
            words += part && !inWord ? 1 : 0;
            inWord = part;
            continue;
        }
        const QChar::Script script = letter.script();
        if (script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
            || script == QChar::Script_Hangul) {
            ++ideographs;
            inWord = false;
            continue;
        }
        const bool part =
            letter.isLetterOrNumber() || letter == u'\'' || letter == u'’' || letter == u'-' || letter.isMark();
        if (part && !inWord)
            ++words;
        inWord = part;
    }
    return words + (ideographs + 1) / 2;
}

bool readable(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetterOrNumber(); });
}

QString withoutTags(QString html)
{
    static const QRegularExpression tag(uR"(<[^<>]*>)"_s);
    return html.remove(tag).simplified();
}

/// Adds what one block tells to the section it stands in.
void count(const Page &page, int index, Section *section)
{
    const Block &block = page.block(index);
    switch (block.kind) {
    case BlockKind::Code:
        if (bool indented = false;
            page.itemOf(index) < 0 && page.inCode(block.line, &indented) && indented && looksLikeProse(block.text)) {
            section->words += countWords(block.text);
            break;
        }
        section->codeLines +=
            int(block.text.count(u'\n')) + (block.text.endsWith(u'\n') || block.text.isEmpty() ? 0 : 1);
        break;
    case BlockKind::Math:
        ++section->formulas;
        break;
    case BlockKind::Html: {
        const QString plain = withoutTags(block.text);
        section->words += countWords(plain);
        section->images += int(block.text.count(u"<img"_s, Qt::CaseInsensitive));
        if (!plain.isEmpty())
            section->text += plain + u'\n';
        return;
    }
    default:
        break;
    }
    if (block.kind == BlockKind::Code || block.kind == BlockKind::Math) {
        section->text += block.text;
        if (!block.text.endsWith(u'\n'))
            section->text += u'\n';
        return;
    }
    if (block.endInline <= block.firstInline)
        return;
    for (int at = block.firstInline; at < block.endInline; ++at) {
        const Inline &item = page.document().inlines[size_t(at)];
        if (item.kind == InlineKind::Math || item.kind == InlineKind::DisplayMath)
            ++section->formulas;
        else if (item.kind == InlineKind::Image)
            ++section->images;
    }
    const QString text = page.text(index);
    section->words += countWords(text);
    section->text += text + u'\n';
}

/// The title that an HTML heading or a heading of the first level gives the file.
void readTitle(const Page &page, FileFacts *facts)
{
    static const QRegularExpression html(uR"(<h1\b[^<>]*>(.{1,400}?)</h1>)"_s,
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    int highest = 7;
    int atHighest = 0;
    int seen = 0;
    QString candidate;
    for (int index = 0; index < page.blocks(); ++index) {
        const Block &block = page.block(index);
        if (block.kind == BlockKind::Html && !facts->headed) {
            if (const auto match = html.match(block.text.left(20000)); match.hasMatch()) {
                if (const QString title = withoutTags(match.captured(1)); readable(title)) {
                    facts->heading = cleanTitle(title);
                    facts->headed = true;
                }
            }
        }
        if (block.kind != BlockKind::Heading)
            continue;
        const QString title = page.text(index).simplified();
        if (!readable(title))
            continue;
        ++seen;
        if (isNavigationTitle(cleanTitle(title)))
            continue;
        if (facts->firstHeading.isEmpty())
            facts->firstHeading = cleanTitle(title);
        if (block.level == 1 && !facts->headed) {
            // Far below the top it is a part of the file, whatever its level says.
            facts->heading = seen <= 3 || facts->firstHeading.isEmpty() ? cleanTitle(title) : facts->firstHeading;
            facts->headed = true;
        }
        if (block.level < highest) {
            highest = block.level;
            atHighest = 0;
            candidate = cleanTitle(title);
        }
        if (block.level == highest)
            ++atHighest;
    }
    // Without a heading of the first level, a heading that stands alone on the highest one names the file.
    if (facts->heading.isEmpty() && atHighest == 1)
        facts->heading = candidate;
}

} // namespace

void readSections(const Page &page, FileFacts *facts)
{
    facts->sections.emplace_back();
    facts->sections.back().section.line = 1;
    std::vector<int> open; // sections that enclose the next one
    for (int index = 0; index < page.blocks(); ++index) {
        const Block &block = page.block(index);
        if (block.kind == BlockKind::Heading) {
            facts->sections.back().section.lastLine = std::max(facts->sections.back().section.line, block.line - 1);
            SectionFact section;
            section.section.title = page.text(index).left(longestTitle).simplified();
            // "Answer: D" belongs to the question above it, whatever its level says.
            const bool answer = !open.empty() && isAnswerTitle(section.section.title);
            while (!answer && !open.empty() && facts->sections[size_t(open.back())].section.depth >= block.level)
                open.pop_back();
            section.parent = open.empty() ? -1 : open.back();
            section.section.anchor = block.anchor;
            section.section.aliases = block.aliases;
            section.section.depth = block.level;
            section.section.line = block.line;
            section.zone = isQuestionZoneTitle(section.section.title);
            facts->sections.push_back(section);
            if (!answer)
                open.push_back(int(facts->sections.size()) - 1);
        }
        count(page, index, &facts->sections.back().section);
    }
    facts->sections.front().section.lastLine =
        facts->sections.size() > 1 ? std::max(0, facts->sections[1].section.line - 1) : page.lines();
    facts->sections.back().section.lastLine = std::max(facts->sections.back().section.line, page.lines());
    for (SectionFact &fact : facts->sections) {
        Section &section = fact.section;
        section.text = section.text.trimmed();
        fact.textless = section.text.isEmpty();
        section.minutes = readingMinutes(section.words, section.codeLines, section.formulas, section.images);
        facts->words += section.words;
    }
    facts->lines = page.document().lines > 0 ? page.document().lines : page.lines();
    facts->blank =
        facts->words == 0 && std::none_of(facts->sections.begin(), facts->sections.end(), [](const SectionFact &fact) {
            return fact.section.codeLines > 0 || fact.section.formulas > 0 || fact.section.images > 0;
        });
    readTitle(page, facts);
}

int sectionAt(const FileFacts &facts, int line)
{
    const auto after = std::upper_bound(facts.sections.begin() + 1, facts.sections.end(), line,
                                        [](int number, const SectionFact &fact) { return number < fact.section.line; });
    return int(after - facts.sections.begin()) - 1;
}

namespace {

/// Collects the links of one page.
class LinkReader
{
public:
    LinkReader(const Page &page, FileFacts *facts)
        : m_page(page)
        , m_facts(facts)
        , m_depths(size_t(page.blocks()), -1)
        , m_tables(size_t(page.blocks()), 0)
    {
    }

    void read()
    {
        int section = 0;
        for (int index = 0; index < m_page.blocks(); ++index) {
            const Block &block = m_page.block(index);
            const size_t at = size_t(index);
            if (block.parent >= 0) {
                m_depths[at] = m_depths[size_t(block.parent)];
                m_tables[at] = m_tables[size_t(block.parent)];
            }
            if (block.kind == BlockKind::List)
                ++m_depths[at];
            if (block.kind == BlockKind::Table)
                m_tables[at] = 1;
            if (block.kind == BlockKind::Heading)
                ++section;
            m_section = section;
            if (block.kind == BlockKind::Html)
                readHtml(block);
            else if (block.kind == BlockKind::Code)
                readToc(block);
            else
                readInlines(index);
            if (block.kind == BlockKind::Item)
                readGroup(index);
        }
    }

private:
    LinkFact fact(int index) const
    {
        LinkFact link;
        link.section = m_section;
        link.line = m_page.block(index).line;
        link.item = m_page.itemOf(index);
        link.depth = std::max(0, m_depths[size_t(index)]);
        if (m_page.block(index).kind == BlockKind::Heading)
            link.place = LinkPlace::Heading;
        else if (m_tables[size_t(index)])
            link.place = LinkPlace::Table;
        else if (link.item >= 0)
            link.place =
                m_page.block(m_page.block(link.item).parent).ordered ? LinkPlace::OrderedItem : LinkPlace::Item;
        return link;
    }

    void readInlines(int index)
    {
        static const QRegularExpression href(uR"(<a\b[^<>]*\bhref\s*=\s*["']?([^"'\s>]+))"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        const Block &block = m_page.block(index);
        for (int at = block.firstInline; at < block.endInline; ++at) {
            const Inline &item = m_page.document().inlines[size_t(at)];
            if (item.kind == InlineKind::Link || item.kind == InlineKind::Image) {
                LinkFact link = fact(index);
                link.target = item.target;
                link.text = m_page.document()
                                .inlineText(at + 1, std::min(item.end, at + mostInlines))
                                .left(longestTitle)
                                .simplified();
                link.image = item.kind == InlineKind::Image;
                m_facts->links.push_back(link);
            } else if (item.kind == InlineKind::Html) {
                readNames(item.text);
                const auto match = href.match(item.text.left(2000));
                if (!match.hasMatch())
                    continue;
                int end = at + 1;
                while (end < block.endInline && m_page.document().inlines[size_t(end)].kind != InlineKind::Html)
                    ++end;
                LinkFact link = fact(index);
                link.target = match.captured(1);
                link.text = m_page.document()
                                .inlineText(at + 1, std::min(end, at + mostInlines))
                                .left(longestTitle)
                                .simplified();
                m_facts->links.push_back(link);
            }
        }
    }

    void readHtml(const Block &block)
    {
        static const QRegularExpression anchor(
            uR"(<a\b[^<>]*\bhref\s*=\s*["']?([^"'\s>]+)["']?[^<>]*>(.{0,600}?)</a>|<img\b[^<>]*\bsrc\s*=\s*["']?([^"'\s>]+))"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        readNames(block.text);
        if (!block.text.contains(u"href"_s, Qt::CaseInsensitive) && !block.text.contains(u"src"_s, Qt::CaseInsensitive))
            return;
        const bool table = block.text.contains(u"<td"_s, Qt::CaseInsensitive);
        const bool list = block.text.contains(u"<li"_s, Qt::CaseInsensitive);
        int line = block.line;
        qsizetype counted = 0;
        for (auto matches = anchor.globalMatch(block.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            line += int(QStringView(block.text).mid(counted, match.capturedStart() - counted).count(u'\n'));
            counted = match.capturedStart();
            LinkFact link;
            link.section = m_section;
            link.line = line;
            link.image = match.capturedLength(3) > 0;
            link.target = link.image ? match.captured(3) : match.captured(1);
            link.text = withoutTags(match.captured(2));
            link.place = table ? LinkPlace::Table : list ? LinkPlace::Item : LinkPlace::Prose;
            m_facts->links.push_back(link);
        }
    }

    void readNames(const QString &html)
    {
        static const QRegularExpression name(uR"(\b(?:name|id)\s*=\s*["']?([^"'\s>]+))"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        if (!html.contains(u"name"_s, Qt::CaseInsensitive) && !html.contains(u"id"_s, Qt::CaseInsensitive))
            return;
        for (auto matches = name.globalMatch(html); matches.hasNext();)
            m_facts->anchors.append(matches.next().captured(1));
    }

    /// ```` ```toc ```` fences of documentation generators: one path a line.
    void readToc(const Block &block)
    {
        if (block.language() != u"toc" && block.language() != u"toctree")
            return;
        int line = block.line;
        for (const QStringView entry : QStringView(block.text).tokenize(u'\n')) {
            ++line;
            const QString target = entry.trimmed().toString();
            if (target.isEmpty() || target.startsWith(u':'))
                continue;
            LinkFact link;
            link.section = m_section;
            link.line = line;
            link.target = u'/' == target.at(0) ? target : u"./"_s + target;
            link.place = LinkPlace::Toc;
            m_facts->links.push_back(link);
        }
    }

    void readGroup(int index)
    {
        const Block &block = m_page.block(index);
        bool nested = false;
        int words = block.endInline > block.firstInline ? index : -1;
        for (int child = index + 1; child < block.end; child = m_page.document().next(child)) {
            nested = nested || m_page.block(child).kind == BlockKind::List;
            if (words < 0 && m_page.block(child).kind == BlockKind::Paragraph)
                words = child;
        }
        const QString text = words >= 0 ? m_page.text(words).left(longestTitle).simplified() : QString();
        if (!nested && m_page.block(block.parent).ordered == false)
            return;
        const int list = block.parent;
        const int parent = list >= 0 && m_page.block(list).parent >= 0 ? m_page.itemOf(m_page.block(list).parent) : -1;
        m_facts->groups.push_back({text, index, parent, std::max(0, m_depths[size_t(index)]), m_section});
    }

    const Page &m_page;
    FileFacts *m_facts;
    std::vector<int> m_depths;
    std::vector<char> m_tables;
    int m_section = 0;
};

} // namespace

void readLinks(const Page &page, FileFacts *facts)
{
    LinkReader(page, facts).read();
}

} // namespace waymark::library
