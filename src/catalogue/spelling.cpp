// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/spelling.h"

#include "catalogue/wordreader.h"

#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::catalogue {

namespace {

void append(QStringList &forms, const QString &form)
{
    if (!form.isEmpty() && !forms.contains(form))
        forms.append(form);
}

bool isVowelBehindIs(QChar letter)
{
    return letter == u'a' || letter == u'e' || letter == u'i';
}

/// The word with -ise- for -ize-, -yse- for -yze- and the reverse, also where it is typed up to there.
QString otherS(const QString &word)
{
    for (qsizetype at = word.size() - 1; at >= 3; --at) {
        const QChar letter = word.at(at);
        const QChar before = word.at(at - 1);
        if ((letter == u's' || letter == u'z') && (before == u'i' || before == u'y')
            && (at + 1 == word.size() || isVowelBehindIs(word.at(at + 1)))) {
            QString other = word;
            other[at] = letter == u's' ? u'z' : u's';
            return other;
        }
    }
    return {};
}

QString replaced(const QString &word, QLatin1StringView from, QLatin1StringView to)
{
    const qsizetype at = word.indexOf(from, 2);
    return at < 0 ? QString() : word.left(at) + to + word.mid(at + from.size());
}

void addSpellings(QStringList &forms, const QString &word)
{
    if (word.size() < 5)
        return;
    append(forms, otherS(word));
    if (word.size() >= 6) {
        append(forms, replaced(word, "our"_L1, "or"_L1));
        if (!word.contains("our"_L1))
            append(forms, replaced(word, "or"_L1, "our"_L1));
        if (word.endsWith("tre"_L1))
            append(forms, word.chopped(2) + u"er"_s);
        if (word.endsWith("ter"_L1))
            append(forms, word.chopped(2) + u"re"_s);
    }
    for (const QLatin1StringView ending : {"ing"_L1, "ed"_L1, "er"_L1, "ers"_L1}) {
        if (!word.endsWith(ending))
            continue;
        const QString stem = word.chopped(ending.size());
        if (stem.endsWith("ell"_L1))
            append(forms, stem.chopped(1) + ending);
        else if (stem.endsWith("el"_L1))
            append(forms, stem + u'l' + ending);
    }
}

} // namespace

QStringList formsOf(const QString &typed, const QStringList &words)
{
    QStringList forms{words.join(u' ')};
    if (words.size() == 1) {
        addSpellings(forms, words.front());
        return forms;
    }
    const QByteArray utf8 = typed.toUtf8();
    WordReader reader(std::string_view(utf8.constData(), size_t(utf8.size())));
    while (reader.next()) {
        const bool whole = reader.kind() == WordReader::Kind::Compound
            && qsizetype(reader.word().size()) == words.join(QString()).toUtf8().size();
        if (whole)
            append(forms, QString::fromUtf8(reader.word().data(), qsizetype(reader.word().size())));
    }
    return forms;
}

void addEndings(QStringList &forms, bool quoted)
{
    if (quoted)
        return;
    const QStringList singles = forms;
    for (const QString &form : singles) {
        const bool plain = form.size() >= 4
            && std::all_of(form.begin(), form.end(), [](QChar letter) { return letter >= u'a' && letter <= u'z'; });
        if (!plain)
            continue;
        if (!form.endsWith(u's'))
            append(forms, form + u's');
        else if (!form.endsWith("ss"_L1) && !form.endsWith("us"_L1) && !form.endsWith("is"_L1))
            append(forms, form.chopped(1));
    }
}

bool isCommonWord(const QString &word)
{
    static const QSet<QString> words{
        u"a"_s,    u"an"_s,   u"and"_s,   u"are"_s,    u"as"_s,   u"at"_s,    u"be"_s,    u"by"_s,     u"can"_s,
        u"did"_s,  u"do"_s,   u"does"_s,  u"for"_s,    u"from"_s, u"had"_s,   u"has"_s,   u"have"_s,   u"how"_s,
        u"i"_s,    u"if"_s,   u"in"_s,    u"into"_s,   u"is"_s,   u"it"_s,    u"its"_s,   u"my"_s,     u"of"_s,
        u"on"_s,   u"or"_s,   u"our"_s,   u"should"_s, u"so"_s,   u"than"_s,  u"that"_s,  u"the"_s,    u"their"_s,
        u"them"_s, u"then"_s, u"there"_s, u"these"_s,  u"they"_s, u"this"_s,  u"to"_s,    u"versus"_s, u"vs"_s,
        u"was"_s,  u"we"_s,   u"were"_s,  u"what"_s,   u"when"_s, u"where"_s, u"which"_s, u"who"_s,    u"why"_s,
        u"will"_s, u"with"_s, u"would"_s, u"you"_s,    u"your"_s};
    return words.contains(word);
}

int distance(std::string_view typed, std::string_view word, bool prefix, int limit)
{
    const size_t n = typed.size();
    const size_t m = prefix ? std::min(word.size(), n + size_t(limit)) : word.size();
    if (n > m + size_t(limit) || (!prefix && m > n + size_t(limit)))
        return limit + 1;
    // Optimal string alignment; three rows are all that an exchange of neighbours looks back.
    std::vector<int> before(m + 1);
    std::vector<int> last(m + 1);
    std::vector<int> now(m + 1);
    for (size_t j = 0; j <= m; ++j)
        last[j] = int(j);
    for (size_t i = 1; i <= n; ++i) {
        now[0] = int(i);
        int least = now[0];
        for (size_t j = 1; j <= m; ++j) {
            const int same = typed[i - 1] == word[j - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + same});
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        if (least > limit)
            return limit + 1;
        before.swap(last);
        last.swap(now);
    }
    const int found = prefix ? *std::min_element(last.begin(), last.end()) : last[m];
    return std::min(found, limit + 1);
}

} // namespace waymark::catalogue
