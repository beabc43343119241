// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::journal {

namespace {

constexpr std::array markWords{"unread"_L1, "reading"_L1, "read"_L1, "skipped"_L1};
constexpr std::array ratingWords{"again"_L1, "hard"_L1, "good"_L1, "easy"_L1};

template <size_t N> std::optional<int> indexOf(const std::array<QLatin1StringView, N> &words, QStringView word)
{
    for (size_t i = 0; i < N; ++i) {
        if (word == words[i])
            return int(i);
    }
    return std::nullopt;
}

} // namespace

QString toString(Mark mark)
{
    return markWords[size_t(mark)];
}

std::optional<Mark> markFromString(QStringView word)
{
    const std::optional<int> index = indexOf(markWords, word);
    return index ? std::optional(Mark(*index)) : std::nullopt;
}

QString toString(study::Rating rating)
{
    return ratingWords[size_t(rating) - 1];
}

std::optional<study::Rating> ratingFromString(QStringView word)
{
    const std::optional<int> index = indexOf(ratingWords, word);
    return index ? std::optional(study::Rating(*index + 1)) : std::nullopt;
}

QString toString(Session::Kind kind)
{
    return kind == Session::Kind::Reading ? u"reading"_s : u"practice"_s;
}

std::optional<Session::Kind> sessionKindFromString(QStringView word)
{
    if (word == "reading"_L1)
        return Session::Kind::Reading;
    if (word == "practice"_L1)
        return Session::Kind::Practice;
    return std::nullopt;
}

QString toText(const QJsonValue &value)
{
    // QJsonDocument writes arrays and objects only: a single value travels in an array whose brackets are cut off
    // again.
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

QJsonValue valueFromText(const QString &text)
{
    return QJsonDocument::fromJson('[' + text.toUtf8() + ']').array().at(0);
}

QDateTime fromMilliseconds(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace waymark::journal
