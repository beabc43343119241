// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/query.h"

#include "catalogue/folding.h"

using namespace Qt::StringLiterals;

namespace waymark::catalogue {

namespace {

bool isQuote(QChar letter)
{
    return letter == u'"' || letter == u'\u201c' || letter == u'\u201d';
}

/// One piece of what was typed.
struct Piece
{
    QString text;
    bool quoted = false;
    bool excluded = false;
    bool track = false;
};

/// Reads the pieces from left to right; a quote that is not closed ends with the text.
std::vector<Piece> pieces(const QString &typed)
{
    std::vector<Piece> all;
    qsizetype at = 0;
    const auto readQuoted = [&](Piece &piece) {
        qsizetype end = ++at;
        while (end < typed.size() && !isQuote(typed.at(end)))
            ++end;
        piece.text = typed.mid(at, end - at);
        piece.quoted = true;
        at = end + 1;
    };
    while (at < typed.size()) {
        if (typed.at(at).isSpace()) {
            ++at;
            continue;
        }
        Piece piece;
        // -word excludes, --flag is a word, a lone - is nothing.
        if (typed.at(at) == u'-' && at + 1 < typed.size()
            && (typed.at(at + 1).isLetterOrNumber() || isQuote(typed.at(at + 1)))) {
            piece.excluded = true;
            ++at;
        }
        if (QStringView(typed).mid(at).startsWith("track:"_L1, Qt::CaseInsensitive) && at + 6 < typed.size()
            && !typed.at(at + 6).isSpace()) {
            piece.track = true;
            at += 6;
        }
        if (isQuote(typed.at(at))) {
            readQuoted(piece);
        } else {
            qsizetype end = at;
            while (end < typed.size() && !typed.at(end).isSpace() && !isQuote(typed.at(end)))
                ++end;
            piece.text = typed.mid(at, end - at);
            at = end;
        }
        all.push_back(piece);
    }
    return all;
}

QString quoted(const QString &word)
{
    return u'"' + QString(word).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

Query parseQuery(const QString &typed)
{
    Query query;
    for (const Piece &piece : pieces(typed)) {
        if (piece.track && !piece.excluded) {
            query.track = piece.text;
            continue;
        }
        QString text = piece.text;
        text.remove(QChar(u'\0'));
        if (foldedWords(text).isEmpty())
            continue;
        (piece.excluded ? query.excluded : query.wanted).append(text);
        if (!piece.excluded)
            query.lastIsPrefix = !piece.quoted;
    }
    if (!typed.isEmpty() && typed.back().isSpace())
        query.lastIsPrefix = false; // the word is finished
    if (query.wanted.isEmpty())
        std::swap(query.wanted, query.excluded);
    return query;
}

QString Query::expression(bool title, bool any) const
{
    QString text = title ? u"{title} : ("_s : u"("_s;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i > 0)
            text += any ? " OR "_L1 : " AND "_L1;
        text += quoted(wanted.at(i));
        if (lastIsPrefix && i == wanted.size() - 1)
            text += " *"_L1;
    }
    text += u')';
    for (const QString &word : excluded)
        text += " NOT "_L1 + quoted(word);
    return text;
}

} // namespace waymark::catalogue
