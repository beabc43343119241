// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/libraryio.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <concepts>
#include <tuple>

namespace waymark::catalogue {

namespace {

template <typename Value, typename Kind>
concept Is = std::same_as<std::remove_const_t<Value>, Kind>;

// What is kept of each kind, listed once for writing, reading and comparing. A section's text, a question's answer and
// a track's topics are kept elsewhere.
auto fields(Is<library::Section> auto &section)
{
    return std::tie(section.anchor, section.aliases, section.title, section.depth, section.line, section.lastLine,
                    section.words, section.codeLines, section.formulas, section.images, section.minutes,
                    section.interview);
}
auto fields(Is<library::Question> auto &question)
{
    return std::tie(question.key, question.text, question.markdown, question.keyPoints, question.level, question.kind,
                    question.anchor, question.path, question.line);
}
auto fields(Is<library::Topic> auto &topic)
{
    return std::tie(topic.key, topic.title, topic.trackId, topic.path, topic.anchor, topic.line, topic.lastLine,
                    topic.order, topic.level, topic.requiredTopics, topic.tags, topic.minutes, topic.sections,
                    topic.questions, topic.reason, topic.missing);
}
auto fields(Is<library::Track> auto &track)
{
    return std::tie(track.id, track.title, track.summary, track.path, track.order, track.reason);
}
auto fields(Is<library::Role> auto &role)
{
    return std::tie(role.id, role.title, role.trackWeights);
}
auto fields(Is<library::Warning> auto &warning)
{
    return std::tie(warning.file, warning.line, warning.message, warning.error, warning.kind);
}
auto fields(Is<library::LeftOut> auto &leftOut)
{
    return std::tie(leftOut.path, leftOut.reason);
}
auto fields(Is<library::Library> auto &library)
{
    return std::tie(library.id, library.title, library.root, library.tracks, library.roles, library.leftOut,
                    library.warnings);
}

template <typename Value> void write(QDataStream &stream, const Value &value);
template <typename Value> void read(QDataStream &stream, Value &value);

// Text as UTF-8: half the bytes, and faster than the stream's own UTF-16.
void writeOne(QDataStream &stream, const QString &text)
{
    stream << text.toUtf8();
}

void writeOne(QDataStream &stream, const QStringList &texts)
{
    stream << quint32(texts.size());
    for (const QString &text : texts)
        writeOne(stream, text);
}

void readOne(QDataStream &stream, QString &text)
{
    QByteArray utf8;
    stream >> utf8;
    text = QString::fromUtf8(utf8);
}

void readOne(QDataStream &stream, QStringList &texts)
{
    quint32 size = 0;
    stream >> size;
    for (quint32 i = 0; i < size && stream.status() == QDataStream::Ok; ++i)
        readOne(stream, texts.emplace_back());
}

template <typename Value> void writeOne(QDataStream &stream, const Value &value)
{
    if constexpr (std::is_enum_v<Value>)
        stream << qint32(value);
    else if constexpr (requires { fields(value); })
        write(stream, value);
    else
        stream << value;
}

template <typename Value> void writeOne(QDataStream &stream, const std::vector<Value> &values)
{
    stream << quint32(values.size());
    for (const Value &value : values)
        writeOne(stream, value);
}

template <typename Value> void readOne(QDataStream &stream, Value &value)
{
    if constexpr (std::is_enum_v<Value>) {
        qint32 number = 0;
        stream >> number;
        value = Value(number);
    } else if constexpr (requires { fields(value); }) {
        read(stream, value);
    } else {
        stream >> value;
    }
}

template <typename Value> void readOne(QDataStream &stream, std::vector<Value> &values)
{
    quint32 size = 0;
    stream >> size;
    for (quint32 i = 0; i < size && stream.status() == QDataStream::Ok; ++i)
        readOne(stream, values.emplace_back());
}

template <typename Value> void write(QDataStream &stream, const Value &value)
{
    std::apply([&](const auto &...field) { (writeOne(stream, field), ...); }, fields(value));
}

template <typename Value> void read(QDataStream &stream, Value &value)
{
    std::apply([&](auto &...field) { (readOne(stream, field), ...); }, fields(value));
}

template <typename Value> QByteArray bytesOf(const Value &value)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    write(stream, value);
    return bytes;
}

template <typename Value> std::optional<Value> valueOf(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    Value value;
    read(stream, value);
    return stream.status() == QDataStream::Ok && stream.atEnd() ? std::optional(std::move(value)) : std::nullopt;
}

template <typename Value> bool same(const Value &a, const Value &b)
{
    if constexpr (requires { fields(a); }) {
        const auto left = fields(a);
        const auto right = fields(b);
        return [&]<size_t... I>(std::index_sequence<I...>)
        {
            return (same(std::get<I>(left), std::get<I>(right)) && ...);
        }
        (std::make_index_sequence<std::tuple_size_v<decltype(left)>>());
    } else if constexpr (requires { a.begin()->line; }) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const auto &x, const auto &y) { return same(x, y); });
    } else {
        return a == b;
    }
}

} // namespace

QByteArray toBytes(const library::Topic &topic)
{
    return bytesOf(topic);
}

std::optional<library::Topic> topicFromBytes(const QByteArray &bytes)
{
    return valueOf<library::Topic>(bytes);
}

QByteArray frameToBytes(const library::Library &library)
{
    return bytesOf(library);
}

std::optional<library::Library> frameFromBytes(const QByteArray &bytes)
{
    return valueOf<library::Library>(bytes);
}

bool sameRecord(const library::Topic &a, const library::Topic &b)
{
    return same(a, b);
}

} // namespace waymark::catalogue
