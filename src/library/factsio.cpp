// SPDX-License-Identifier: GPL-3.0-or-later
// Facts as bytes: a cache for one version of the program, so that a mismatch means reading the file again, never an
// error.
#include "library/facts.h"

#include <QDataStream>
#include <QIODevice>

#include <type_traits>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 magic = 0x574d4654; // "WMFT"
constexpr quint32 version = 6; ///< raise it whenever facts or the rules that make them change

/// Writes or reads one field after the other; the same list of fields serves both ways, so that they cannot drift
/// apart.
class Writer
{
public:
    explicit Writer(QDataStream *stream)
        : m_stream(stream)
    {
    }
    template <typename Value> void operator()(const Value &value)
    {
        if constexpr (std::is_enum_v<Value>)
            *m_stream << qint32(value);
        else
            *m_stream << value;
    }
    /// As UTF-8: half the bytes, and faster than the stream's own UTF-16.
    void operator()(const QString &text) { *m_stream << text.toUtf8(); }
    void operator()(const QStringList &texts)
    {
        *m_stream << quint32(texts.size());
        for (const QString &text : texts)
            (*this)(text);
    }
    template <typename Value, typename Each> void list(const std::vector<Value> &values, Each each)
    {
        *m_stream << quint32(values.size());
        for (const Value &value : values)
            each(*this, value);
    }

private:
    QDataStream *m_stream;
};

class Reader
{
public:
    Reader(QDataStream *stream, qsizetype size)
        : m_stream(stream)
        , m_size(size)
    {
    }
    template <typename Value> void operator()(Value &value)
    {
        if constexpr (std::is_enum_v<Value>) {
            qint32 number = 0;
            *m_stream >> number;
            value = Value(number);
            m_valid = m_valid && number >= 0 && number < 16;
        } else {
            *m_stream >> value;
        }
    }
    void operator()(QString &text)
    {
        QByteArray utf8;
        *m_stream >> utf8;
        text = QString::fromUtf8(utf8);
    }
    void operator()(QStringList &texts)
    {
        const quint32 size = count();
        for (quint32 index = 0; index < size && valid(); ++index)
            (*this)(texts.emplace_back());
    }
    template <typename Value, typename Each> void list(std::vector<Value> &values, Each each)
    {
        const quint32 size = count();
        for (quint32 index = 0; index < size && valid(); ++index) {
            values.emplace_back();
            each(*this, values.back());
        }
    }
    bool valid() const { return m_valid && m_stream->status() == QDataStream::Ok; }

private:
    quint32 count()
    {
        quint32 size = 0;
        *m_stream >> size;
        // Every element takes some bytes: a larger number is damage, and is not worth an allocation.
        if (m_stream->status() == QDataStream::Ok && qsizetype(size) <= m_size)
            return size;
        m_valid = false;
        return 0;
    }

    QDataStream *m_stream;
    qsizetype m_size;
    bool m_valid = true;
};

constexpr auto roleFields = [](auto &field, auto &role) {
    field(role.id);
    field(role.title);
    field(role.trackWeights);
};

constexpr auto warningFields = [](auto &field, auto &warning) {
    field(warning.file);
    field(warning.line);
    field(warning.message);
    field(warning.error);
    field(warning.kind);
};

constexpr auto sectionFields = [](auto &field, auto &fact) {
    auto &section = fact.section;
    field(section.anchor);
    field(section.aliases);
    field(section.title);
    field(section.depth);
    field(section.line);
    field(section.lastLine);
    field(section.words);
    field(section.codeLines);
    field(section.formulas);
    field(section.images);
    field(section.minutes);
    field(section.interview);
    field(fact.parent);
    field(fact.zone);
    field(fact.textless);
};

constexpr auto linkFields = [](auto &field, auto &link) {
    field(link.target);
    field(link.text);
    field(link.line);
    field(link.section);
    field(link.item);
    field(link.depth);
    field(link.place);
    field(link.image);
};

constexpr auto groupFields = [](auto &field, auto &group) {
    field(group.text);
    field(group.item);
    field(group.parent);
    field(group.depth);
    field(group.section);
};

constexpr auto questionFields = [](auto &field, auto &fact) {
    auto &question = fact.question;
    field(question.text);
    field(question.markdown);
    field(question.keyPoints);
    field(question.level);
    field(question.kind);
    field(question.anchor);
    field(question.line);
    field(fact.section);
    field(fact.shape);
    field(fact.repeatMark);
};

constexpr auto trackFields = [](auto &field, auto &track) {
    field(track.id);
    field(track.title);
    field(track.summary);
    field(track.topics);
};

constexpr auto factsFields = [](auto &field, auto &facts, auto &ordered, auto &order) {
    field(facts.path);
    field(facts.markdown);
    auto &meta = facts.meta;
    field(meta.id);
    field(meta.title);
    field(meta.summary);
    field(meta.level);
    field(meta.requires_);
    field(meta.tags);
    field(meta.minutes);
    field(ordered);
    field(order);
    field.list(meta.roles, roleFields);
    field(meta.draft);
    auto &settings = facts.settings;
    field(settings.id);
    field(settings.title);
    field.list(settings.tracks, trackFields);
    field(settings.order);
    field(settings.ignore);
    field(settings.questions);
    field.list(settings.roles, roleFields);
    field(settings.lines);
    field(facts.heading);
    field(facts.firstHeading);
    field.list(facts.sections, sectionFields);
    field.list(facts.links, linkFields);
    field.list(facts.groups, groupFields);
    field.list(facts.questions, questionFields);
    field(facts.anchors);
    field.list(facts.warnings, warningFields);
    field(facts.lines);
    field(facts.words);
    field(facts.blank);
    field(facts.headed);
};

/// Indices among the lists hold, so that nobody needs to check them later.
bool consistent(const FileFacts &facts)
{
    const int sections = int(facts.sections.size());
    if (sections == 0)
        return false;
    for (int index = 0; index < sections; ++index) {
        if (facts.sections[size_t(index)].parent < -1 || facts.sections[size_t(index)].parent >= index)
            return false;
    }
    const auto inside = [sections](int section) { return section >= 0 && section < sections; };
    int last = 0;
    for (const LinkFact &link : facts.links) {
        if (!inside(link.section) || link.section < last)
            return false;
        last = link.section;
    }
    return std::all_of(facts.questions.begin(), facts.questions.end(),
                       [&](const QuestionFact &fact) { return inside(fact.section); })
        && std::all_of(facts.groups.begin(), facts.groups.end(),
                       [&](const GroupFact &group) { return inside(group.section); });
}

} // namespace

QByteArray toBytes(const FileFacts &facts)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << magic << version;
    Writer writer(&stream);
    const bool ordered = facts.meta.order.has_value();
    const double order = facts.meta.order.value_or(0);
    factsFields(writer, facts, ordered, order);
    stream << magic;
    return bytes;
}

std::shared_ptr<const FileFacts> factsFromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 begin = 0;
    quint32 written = 0;
    stream >> begin >> written;
    if (begin != magic || written != version)
        return nullptr;
    auto facts = std::make_shared<FileFacts>();
    Reader reader(&stream, bytes.size());
    bool ordered = false;
    double order = 0;
    factsFields(reader, *facts, ordered, order);
    quint32 end = 0;
    stream >> end;
    if (!reader.valid() || stream.status() != QDataStream::Ok || end != magic || !stream.atEnd() || !consistent(*facts))
        return nullptr;
    if (ordered)
        facts->meta.order = order;
    return facts;
}

} // namespace waymark::library
