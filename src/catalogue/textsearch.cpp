// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/textsearch.h"

#include "catalogue/finder.h"
#include "catalogue/folding.h"
#include "database/statement.h"
#include "markdown/parser.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using waymark::database::Statement;

namespace waymark::catalogue {

namespace {

/// With fewer hits that have every word, those that have some are worth a look.
constexpr size_t fewHits = 10;
/// So many of the best by bm25 are looked at more closely.
constexpr int closerLook = 120;

struct Candidate
{
    Hit hit;
    QString body;
    bool all = true; ///< has every telling word
};

/// Sections that only point elsewhere are rarely what is looked for.
bool pointsElsewhere(const Hit &hit)
{
    static const QSet<QString> titles{u"further reading"_s, u"references"_s, u"bibliography"_s, u"see also"_s,
                                      u"resources"_s,       u"links"_s,      u"sources"_s};
    return hit.kind == HitKind::Section && titles.contains(hit.title.trimmed().toLower());
}

/// What lies in the kind of thing: a section that only lists links, and a topic whose words are in its tags and its
/// lead, lead to the answer; they are not it.
double weightOf(const Hit &hit)
{
    if (pointsElsewhere(hit))
        return 0.3;
    return hit.kind == HitKind::Topic ? 0.7 : 1;
}

/// What is shown of a body: not what stands above it already, no tags, and a question's answer, which is kept as
/// Markdown, as text.
QString shownText(const Candidate &candidate)
{
    QString text = candidate.body;
    if (candidate.hit.kind == HitKind::Question) {
        markdown::ParseOptions options;
        options.frontMatter = false;
        const markdown::Document document = markdown::parse(text.toUtf8(), options);
        return document.text(0, int(document.blocks.size()));
    }
    if (candidate.hit.kind == HitKind::Topic)
        text = text.section(u'\n', 1).trimmed();
    if (text.startsWith(candidate.hit.title))
        text.remove(0, candidate.hit.title.size());
    return text;
}

class Reranking
{
public:
    explicit Reranking(const Query &query)
        : m_finder(query)
    {
        for (const Term *term : query.telling()) {
            if (foldedWords(term->text).join(QString()) != term->text.toLower())
                m_literals.append(term->text);
        }
    }

    const Finder &finder() const { return m_finder; }

    /// bm25 sees words only: what stands together, and what stands there as it was typed, counts for more.
    void rank(Candidate &candidate) const
    {
        const QByteArray utf8 = (candidate.hit.title + u'\n' + candidate.body).toUtf8();
        const auto matches = m_finder.find(std::string_view(utf8.constData(), size_t(utf8.size())));
        const int found = m_finder.distinct(matches);
        double factor = 1;
        if (found > 1)
            factor += 0.8 * found / double(std::max(found, m_finder.closest(matches)));
        for (const QString &literal : m_literals) {
            if (candidate.hit.title.contains(literal, Qt::CaseInsensitive)
                || candidate.body.contains(literal, Qt::CaseInsensitive))
                factor += 0.3;
        }
        const double share = double(found) / std::max(1, m_finder.terms());
        candidate.all = found == m_finder.terms();
        candidate.hit.fit = candidate.all ? Fit::Text : Fit::Partly;
        candidate.hit.score *= factor * share * share * weightOf(candidate.hit);
    }

private:
    Finder m_finder;
    QStringList m_literals; ///< typed with signs in them
};

database::Result<void> collect(database::Connection &connection, const QString &expression, const Admits &admits,
                               int most, QSet<QString> &found, std::vector<Candidate> &candidates)
{
    // ORDER BY rank lets FTS5 sort by itself and hand out rows one by one.
    Statement query(
        connection,
        "SELECT item.kind, item.key, topic.key, word.title, topic.track, topic.path, item.anchor, word.rank, "
        "word.body FROM word CROSS JOIN item ON item.id = word.rowid CROSS JOIN topic ON topic.id = item.topic "
        "WHERE word MATCH ?1 ORDER BY word.rank");
    query.bind(1, expression);
    for (int taken = 0; taken < most;) {
        const database::Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const HitKind kind = HitKind(query.integer(0));
        const QString id = query.text(1);
        const QString topic = query.text(2);
        if (found.contains(id) || (admits && !admits(kind, topic, id)))
            continue;
        found.insert(id);
        ++taken;
        candidates.push_back({{kind,
                               id,
                               topic,
                               query.text(3),
                               query.text(4),
                               query.text(5),
                               query.text(6),
                               {},
                               -query.real(7),
                               Fit::Text},
                              query.text(8),
                              true});
    }
    return {};
}

database::Result<QSet<QString>> keysOf(database::Connection &connection, const QString &expression)
{
    QSet<QString> keys;
    Statement query(connection,
                    "SELECT item.key FROM word CROSS JOIN item ON item.id = word.rowid WHERE word MATCH ?1");
    query.bind(1, expression);
    for (;;) {
        const database::Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return keys;
        keys.insert(query.text(0));
    }
}

} // namespace

database::Result<TextHits> searchText(database::Connection &connection, const Query &query, const Admits &admits,
                                      int limit)
{
    TextHits answer;
    const QString all = query.expression();
    if (all.isEmpty() || limit <= 0)
        return answer;
    QString without;
    if (!query.excluded.empty()) {
        auto excluded = keysOf(connection, query.excludedExpression());
        if (!excluded)
            return tl::unexpected(excluded.error());
        answer.excluded = std::move(*excluded);
        without = u" NOT ("_s + query.excludedExpression() + u')';
    }
    std::vector<Candidate> candidates;
    QSet<QString> found;
    const int most = std::max(limit, closerLook);
    auto done = collect(connection, u'(' + all + u')' + without, admits, most, found, candidates);
    if (done && candidates.size() < fewHits && query.telling().size() > 1)
        done = collect(connection, u'(' + query.expression(true) + u')' + without, admits, most, found, candidates);
    if (!done)
        return tl::unexpected(done.error());
    const Reranking reranking(query);
    for (Candidate &candidate : candidates)
        reranking.rank(candidate);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.all != b.all ? a.all : a.hit.score > b.hit.score;
    });
    if (candidates.size() > size_t(limit))
        candidates.resize(size_t(limit));
    for (Candidate &candidate : candidates) {
        candidate.hit.snippet = reranking.finder().excerpt(shownText(candidate));
        candidate.hit.score = candidate.hit.score / (candidate.hit.score + 10); // 0–1, as titles have it
        answer.hits.push_back(std::move(candidate.hit));
    }
    return answer;
}

} // namespace waymark::catalogue
