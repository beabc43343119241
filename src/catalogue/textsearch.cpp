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

using Terms = std::vector<QStringList>;

/// Takes the best rows that are admitted and not taken yet. What is shown of a row is read only when its turn comes.
database::Result<void> collect(database::Connection &connection, std::vector<RankedRow> rows, const Admits &admits,
                               int most, QSet<QString> &found, std::vector<Candidate> &candidates)
{
    Statement item(connection,
                   "SELECT item.kind, item.key, topic.key, topic.track, topic.path, item.anchor FROM item "
                   "CROSS JOIN topic ON topic.id = item.topic WHERE item.id = ?1");
    Statement text(connection, "SELECT title, body FROM word WHERE rowid = ?1");
    const auto worse = [](const RankedRow &a, const RankedRow &b) {
        return a.score != b.score ? a.score < b.score : a.row > b.row;
    };
    std::make_heap(rows.begin(), rows.end(), worse);
    for (int taken = 0; taken < most && !rows.empty();) {
        std::pop_heap(rows.begin(), rows.end(), worse);
        const RankedRow best = rows.back();
        rows.pop_back();
        item.reset();
        const database::Result<bool> known = item.bind(1, qint64(best.row)).step();
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            continue;
        const HitKind kind = HitKind(item.integer(0));
        const QString id = item.text(1);
        const QString topic = item.text(2);
        if (found.contains(id) || (admits && !admits(kind, topic, id)))
            continue;
        text.reset();
        const database::Result<bool> read = text.bind(1, qint64(best.row)).step();
        if (!read)
            return tl::unexpected(read.error());
        found.insert(id);
        ++taken;
        candidates.push_back({{kind,
                               id,
                               topic,
                               text.text(0),
                               item.text(3),
                               item.text(4),
                               item.text(5),
                               {},
                               double(best.score),
                               Fit::Text},
                              text.text(1),
                              true});
    }
    return {};
}

/// Those that are not among the others; both in the order of rows.
void without(std::vector<RankedRow> &rows, const std::vector<RankedRow> &others)
{
    auto other = others.begin();
    std::erase_if(rows, [&](const RankedRow &row) {
        while (other != others.end() && other->row < row.row)
            ++other;
        return other != others.end() && other->row == row.row;
    });
}

database::Result<QSet<QString>> keysOf(database::Connection &connection, const std::vector<RankedRow> &rows)
{
    QSet<QString> keys;
    Statement query(connection, "SELECT key FROM item WHERE id = ?1");
    for (const RankedRow &row : rows) {
        const database::Result<bool> known = query.bind(1, qint64(row.row)).step();
        if (!known)
            return tl::unexpected(known.error());
        if (*known)
            keys.insert(query.text(0));
        query.reset();
    }
    return keys;
}

} // namespace

database::Result<TextHits> searchText(database::Connection &connection, RowRanks &ranks, const Query &query,
                                      const Admits &admits, int limit)
{
    TextHits answer;
    Terms wanted;
    for (const Term *term : query.telling())
        wanted.push_back(query.phrases(*term));
    if (wanted.empty() || limit <= 0)
        return answer;
    Terms unwanted;
    for (const Term &term : query.excluded)
        unwanted.push_back(query.phrases(term));
    if (const auto done = ranks.refresh(connection); !done)
        return tl::unexpected(done.error());
    const auto excluded = ranks.rows(connection, unwanted, RowRanks::Need::Any);
    if (!excluded)
        return tl::unexpected(excluded.error());
    auto keys = keysOf(connection, *excluded);
    if (!keys)
        return tl::unexpected(keys.error());
    answer.excluded = std::move(*keys);
    std::vector<Candidate> candidates;
    QSet<QString> found;
    const int most = std::max(limit, closerLook);
    const auto collectThose = [&](RowRanks::Need need) {
        return ranks.rows(connection, wanted, need).and_then([&](std::vector<RankedRow> rows) {
            without(rows, *excluded);
            return collect(connection, std::move(rows), admits, most, found, candidates);
        });
    };
    auto done = collectThose(RowRanks::Need::All);
    if (done && candidates.size() < fewHits && wanted.size() > 1)
        done = collectThose(RowRanks::Need::Any);
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
