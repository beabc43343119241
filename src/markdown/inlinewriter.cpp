// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/inlinewriter.h"

#include "markdown/entities.h"

namespace waymark::markdown {

InlineWriter::InlineWriter(const Source &source, const Patch &patch, const std::vector<Formula> &formulas)
    : m_source(source)
    , m_patch(patch)
    , m_formulas(formulas)
    , m_attributeBudget(std::min<qint64>(qint64(source.size()) * 256 + 16'000'000, 600'000'000))
{
    m_inlines.reserve(size_t(source.size() / 48 + 8));
}

int InlineWriter::add(InlineKind kind)
{
    flush();
    m_inlines.emplace_back();
    m_inlines.back().kind = kind;
    m_inlines.back().end = int(m_inlines.size());
    return int(m_inlines.size()) - 1;
}

void InlineWriter::leave()
{
    flush();
    m_inlines[size_t(m_open.back())].end = int(m_inlines.size());
    m_open.pop_back();
}

void InlineWriter::leaveAll()
{
    while (!m_open.empty())
        leave();
    flush();
}

void InlineWriter::flush()
{
    if (m_text.empty())
        return;
    Inline text;
    text.kind = m_textKind;
    text.text = QString::fromUtf8(m_text.data(), qsizetype(m_text.size()));
    text.end = int(m_inlines.size()) + 1;
    m_inlines.push_back(std::move(text));
    m_text.clear();
    m_textKind = InlineKind::Text;
}

void InlineWriter::enterSpan(MD_SPANTYPE type, void *detail)
{
    switch (type) {
    case MD_SPAN_EM:
        m_open.push_back(add(InlineKind::Emphasis));
        break;
    case MD_SPAN_STRONG:
        m_open.push_back(add(InlineKind::Strong));
        break;
    case MD_SPAN_DEL:
        m_open.push_back(add(InlineKind::Strikethrough));
        break;
    case MD_SPAN_A: {
        const auto *link = static_cast<MD_SPAN_A_DETAIL *>(detail);
        m_open.push_back(add(InlineKind::Link));
        m_inlines.back().target = attribute(link->href);
        m_inlines.back().title = attribute(link->title);
        m_linkStart = -1;
        break;
    }
    case MD_SPAN_IMG: {
        const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
        m_open.push_back(add(InlineKind::Image));
        m_inlines.back().target = attribute(image->src);
        m_inlines.back().title = attribute(image->title);
        break;
    }
    case MD_SPAN_CODE:
        flush();
        m_textKind = InlineKind::Code;
        break;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
        break;
    }
}

void InlineWriter::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_CODE) {
        if (m_text.empty())
            add(InlineKind::Code);
        flush();
        m_textKind = InlineKind::Text;
        return;
    }
    if (m_open.empty())
        return;
    const int index = m_open.back();
    leave();
    if (type == MD_SPAN_A)
        recogniseAutolink(m_inlines[size_t(index)], index);
}

/// A link whose text is its address and does not stand in brackets.
void InlineWriter::recogniseAutolink(Inline &link, int index)
{
    if (link.end != index + 2 || m_linkStart <= 0 || m_source.bytes()[m_linkStart - 1] == '[')
        return;
    const Inline &text = m_inlines.back();
    link.autolink =
        text.kind == InlineKind::Text && link.target.endsWith(text.text) && link.target.size() - text.text.size() <= 7;
}

void InlineWriter::text(MD_TEXTTYPE type, const char *data, int size, int offset)
{
    if (offset >= 0 && m_linkStart < 0)
        m_linkStart = offset;
    if (type != MD_TEXT_HTML && m_textKind == InlineKind::Html)
        flush();
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        add(type == MD_TEXT_BR ? InlineKind::HardBreak : InlineKind::SoftBreak);
        break;
    case MD_TEXT_ENTITY:
        entityText({data, size});
        break;
    case MD_TEXT_HTML:
        htmlText(data, size, offset);
        break;
    case MD_TEXT_NULLCHAR:
        m_text += "\xEF\xBF\xBD";
        break;
    case MD_TEXT_CODE:
        if (offset >= 0)
            codeText(offset, size);
        else
            m_text.append(data, size_t(size));
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_LATEXMATH:
        if (offset >= 0)
            sourceText(offset, size);
        else
            m_text.append(data, size_t(size));
        break;
    }
}

void InlineWriter::entityText(QByteArrayView reference)
{
    const QString decoded = decodeEntity(reference);
    if (decoded.isEmpty())
        m_text.append(reference.data(), size_t(reference.size()));
    else
        m_text += decoded.toStdString();
}

/// Text as it stands in the source, where formulas are what md4c saw as words.
void InlineWriter::sourceText(int offset, int size)
{
    int at = offset;
    const int end = offset + size;
    while (m_formula < m_formulas.size() && m_formulas[m_formula].end <= at)
        ++m_formula;
    while (m_formula < m_formulas.size() && m_formulas[m_formula].begin < end) {
        const Formula &formula = m_formulas[m_formula];
        if (formula.begin > at)
            m_text.append(m_source.bytes().data() + at, size_t(formula.begin - at));
        if (formula.begin >= at)
            addSpot(formula);
        at = std::min(formula.end, end);
        if (formula.end > end)
            break;
        ++m_formula;
    }
    if (at < end)
        m_text.append(m_source.bytes().data() + at, size_t(end - at));
}

void InlineWriter::addSpot(const Formula &formula)
{
    if (formula.joint) {
        const QByteArrayView gap = m_source.bytes().sliced(formula.begin, formula.end - formula.begin);
        add(gap.startsWith("  ") ? InlineKind::HardBreak : InlineKind::SoftBreak);
        return;
    }
    const int index = add(formula.display ? InlineKind::DisplayMath : InlineKind::Math);
    m_inlines[size_t(index)].text = texOf(m_source, formula);
}

/// Text of a code span: as in the source, joints as spaces.
void InlineWriter::codeText(int offset, int size)
{
    int at = offset;
    const int end = offset + size;
    while (m_formula < m_formulas.size() && m_formulas[m_formula].end <= at)
        ++m_formula;
    for (size_t i = m_formula; i < m_formulas.size() && m_formulas[i].begin < end; ++i) {
        if (!m_formulas[i].joint)
            continue;
        if (m_formulas[i].begin >= at)
            m_text.append(m_source.bytes().data() + at, size_t(m_formulas[i].begin - at)).append(1, ' ');
        at = std::min(end, m_formulas[i].end);
    }
    m_text.append(m_source.bytes().data() + at, size_t(end - at));
}

/// One tag or comment is one inline, however md4c cuts it at line ends.
void InlineWriter::htmlText(const char *data, int size, int offset)
{
    const bool begins = *data == '<' && (m_text.empty() || m_text.back() == '>');
    if (begins || m_textKind != InlineKind::Html)
        flush();
    m_textKind = InlineKind::Html;
    m_text.append(offset >= 0 ? m_source.bytes().data() + offset : data, size_t(size));
}

QString InlineWriter::attribute(const MD_ATTRIBUTE &value)
{
    if (value.size == 0)
        return {};
    // Every use of a link definition costs md4c a walk over its text.
    m_attributeBudget -= value.size;
    if (value.text == m_attributeText && int(value.size) == m_attributeSize)
        return m_attribute;
    QString result;
    for (int i = 0; int(value.substr_offsets[i]) < int(value.size); ++i) {
        const auto from = value.substr_offsets[i];
        const QByteArrayView part(value.text + from, value.substr_offsets[i + 1] - from);
        const QString decoded = value.substr_types[i] == MD_TEXT_ENTITY ? decodeEntity(part) : QString();
        result += decoded.isEmpty() ? original(part) : decoded;
    }
    const char *begin = m_patch.text().constData();
    const bool inSource = value.text >= begin && value.text < begin + m_patch.text().size();
    m_attributeText = inSource ? value.text : nullptr;
    m_attributeSize = int(value.size);
    m_attribute = result;
    return result;
}

/// The text that `part` stands for, should a formula have been masked in it.
QString InlineWriter::original(QByteArrayView part) const
{
    const char *begin = m_patch.text().constData();
    const bool inText = part.data() >= begin && part.data() < begin + m_patch.text().size();
    if (!inText || part.isEmpty())
        return QString::fromUtf8(part);
    const int from = m_patch.runToSource(int(part.data() - begin), int(part.size()));
    return QString::fromUtf8(from >= 0 ? m_source.bytes().sliced(from, part.size()) : part);
}

} // namespace waymark::markdown
