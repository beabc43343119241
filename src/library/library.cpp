// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"

#include <algorithm>
#include <array>
#include <utility>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<Level, QLatin1StringView>, 3> levelWords{{
    {Level::Beginner, "beginner"_L1},
    {Level::Intermediate, "intermediate"_L1},
    {Level::Advanced, "advanced"_L1},
}};

constexpr std::array<std::pair<QuestionKind, QLatin1StringView>, 5> kindWords{{
    {QuestionKind::Concept, "concept"_L1},
    {QuestionKind::Derivation, "derivation"_L1},
    {QuestionKind::Coding, "coding"_L1},
    {QuestionKind::Design, "design"_L1},
    {QuestionKind::Scenario, "scenario"_L1},
}};

template <typename Value, size_t size>
QString wordOf(const std::array<std::pair<Value, QLatin1StringView>, size> &words, Value value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    return {};
}

template <typename Value, size_t size>
Value valueOf(const std::array<std::pair<Value, QLatin1StringView>, size> &words, QStringView word)
{
    for (const auto &[value, candidate] : words) {
        if (word.trimmed().compare(candidate, Qt::CaseInsensitive) == 0)
            return value;
    }
    return Value::Unknown;
}

} // namespace

QString toString(Level level)
{
    return wordOf(levelWords, level);
}

QString toString(QuestionKind kind)
{
    return wordOf(kindWords, kind);
}

QString toString(WarningKind kind)
{
    constexpr std::array<std::pair<WarningKind, QLatin1StringView>, 11> words{{
        {WarningKind::Other, "other"_L1},
        {WarningKind::Link, "link"_L1},
        {WarningKind::Figure, "figure"_L1},
        {WarningKind::Case, "case"_L1},
        {WarningKind::Refused, "refused"_L1},
        {WarningKind::Skipped, "skipped"_L1},
        {WarningKind::Text, "text"_L1},
        {WarningKind::FrontMatter, "front_matter"_L1},
        {WarningKind::Settings, "settings"_L1},
        {WarningKind::Question, "question"_L1},
        {WarningKind::Structure, "structure"_L1},
    }};
    return wordOf(words, kind);
}

Level levelFromString(QStringView word)
{
    const Level level = valueOf(levelWords, word);
    if (level != Level::Unknown)
        return level;
    // Words that foreign libraries use for the same three steps.
    const QString lower = word.trimmed().toString().toLower();
    if (lower == u"easy" || lower == u"basic" || lower == u"junior" || lower == u"e")
        return Level::Beginner;
    if (lower == u"medium" || lower == u"mid" || lower == u"m")
        return Level::Intermediate;
    if (lower == u"hard" || lower == u"expert" || lower == u"senior" || lower == u"difficult" || lower == u"h")
        return Level::Advanced;
    return Level::Unknown;
}

QuestionKind questionKindFromString(QStringView word)
{
    return valueOf(kindWords, word);
}

const Track *Library::track(QStringView id) const
{
    const auto found = std::find_if(tracks.begin(), tracks.end(), [id](const Track &track) { return track.id == id; });
    return found == tracks.end() ? nullptr : &*found;
}

const Topic *Library::topic(QStringView key) const
{
    for (const Track &track : tracks) {
        for (const Topic &topic : track.topics) {
            if (topic.key == key)
                return &topic;
        }
    }
    return nullptr;
}

double readingMinutes(int words, int codeLines, int formulas, int images)
{
    double imageSeconds = 0;
    const int falling = std::min(images, 9);
    for (int index = 0; index < falling; ++index)
        imageSeconds += 12 - index;
    imageSeconds += 3.0 * (images - falling);
    return words / 180.0 + codeLines / 20.0 + formulas * 10 / 60.0 + imageSeconds / 60;
}

} // namespace waymark::library
