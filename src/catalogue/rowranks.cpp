// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/rowranks.h"

#include "catalogue/tokenizer.h"
#include "database/statement.h"

#include <algorithm>
#include <cmath>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using waymark::database::Statement;

namespace waymark::catalogue {

namespace {

// Of bm25, as FTS5 has them; a word of a title counts for as much as schema/001.sql says.
constexpr double k1 = 1.2;
constexpr double b = 0.75;
constexpr int titleWeight = 8;
constexpr double leastRarity = 1e-6; ///< of what stands in more than half of all rows

/// 17 MiB.
constexpr size_t mostKeptRows = 1'500'000;

/// waymark_weight(word): how often the first phrase of the query stands in the row, by the columns' weights.
void weigh(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int, sqlite3_value **)
{
    Fts5PhraseIter place;
    int column = 0;
    int offset = 0;
    int weight = 0;
    int code = api->xPhraseFirst(context, 0, &place, &column, &offset);
    for (; code == SQLITE_OK && column >= 0; api->xPhraseNext(context, &place, &column, &offset))
        weight += column == 0 ? titleWeight : 1;
    if (code != SQLITE_OK)
        sqlite3_result_error_code(result, code);
    else
        sqlite3_result_int(result, weight);
}

/// SQLite's variable-length integer at `at`, which moves behind it.
quint32 readNumber(const QByteArray &bytes, qsizetype &at)
{
    quint32 number = 0;
    while (at < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        number = (number << 7) | (byte & 0x7f);
        if (byte < 0x80)
            break;
    }
    return number;
}

/// Rows of either; where both have one, their scores together.
std::vector<RankedRow> united(const std::vector<RankedRow> &one, const std::vector<RankedRow> &other)
{
    std::vector<RankedRow> all;
    all.reserve(one.size() + other.size());
    auto a = one.begin();
    auto c = other.begin();
    while (a != one.end() && c != other.end()) {
        if (a->row == c->row) {
            all.push_back({a->row, a->score + c->score});
            ++a;
            ++c;
        } else {
            all.push_back(a->row < c->row ? *a++ : *c++);
        }
    }
    all.insert(all.end(), a, one.end());
    all.insert(all.end(), c, other.end());
    return all;
}

std::vector<RankedRow> shared(const std::vector<RankedRow> &one, const std::vector<RankedRow> &other)
{
    std::vector<RankedRow> both;
    auto c = other.begin();
    for (const RankedRow &row : one) {
        while (c != other.end() && c->row < row.row)
            ++c;
        if (c == other.end())
            break;
        if (c->row == row.row)
            both.push_back({row.row, row.score + c->score});
    }
    return both;
}

} // namespace

database::Result<void> registerRanking(database::Connection &connection)
{
    fts5_api *api = fts5Of(connection);
    if (!api || api->xCreateFunction(api, "waymark_weight", nullptr, weigh, nullptr) != SQLITE_OK)
        return tl::unexpected(connection.lastError());
    return {};
}

database::Result<void> RowRanks::refresh(database::Connection &connection)
{
    const database::Result<qint64> version = connection.integer("PRAGMA data_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version == m_version)
        return {};
    m_version = -1;
    m_kept.clear();
    return readLengths(connection).map([&] { m_version = *version; });
}

database::Result<void> RowRanks::readLengths(database::Connection &connection)
{
    m_lengths.clear();
    double sum = 0;
    // FTS5's own table: the number of words of each column, documented as such.
    Statement query(connection, "SELECT id, sz FROM word_docsize ORDER BY id");
    const database::Result<void> read = query.each([&] {
        const QByteArray sizes = query.rawBlob(1);
        quint32 words = 0;
        for (qsizetype at = 0; at < sizes.size();)
            words += readNumber(sizes, at);
        m_lengths.push_back({quint32(query.integer(0)), words});
        sum += words;
    });
    if (!read)
        return read;
    m_meanLength = m_lengths.empty() ? 1 : std::max(1.0, sum / double(m_lengths.size()));
    return {};
}

std::vector<RankedRow> RowRanks::ranked(const Found &found) const
{
    const double with = double(found.rows.size());
    double rarity = std::log((double(m_lengths.size()) - with + 0.5) / (with + 0.5));
    if (rarity <= 0)
        rarity = leastRarity;
    std::vector<RankedRow> rows;
    rows.reserve(found.rows.size());
    for (const Occurrence &at : found.rows)
        rows.push_back(
            {at.row, rarity * at.often * (k1 + 1) / (at.often + k1 * (1 - b + b * at.words / m_meanLength))});
    return rows;
}

database::Result<std::shared_ptr<const RowRanks::Found>> RowRanks::find(database::Connection &connection,
                                                                        const QString &phrase)
{
    const auto known =
        std::find_if(m_kept.begin(), m_kept.end(), [&](const auto &kept) { return kept->phrase == phrase; });
    if (known != m_kept.end()) {
        std::rotate(m_kept.begin(), known, known + 1);
        return m_kept.front();
    }
    auto found = std::make_shared<Found>();
    found->phrase = phrase;
    Statement query(connection, "SELECT rowid, waymark_weight(word) FROM word WHERE word MATCH ?1");
    query.bind(1, phrase);
    auto length = m_lengths.begin();
    const database::Result<void> read = query.each([&] {
        const quint32 number = quint32(query.integer(0));
        while (length != m_lengths.end() && length->row < number)
            ++length;
        const bool known = length != m_lengths.end() && length->row == number;
        found->rows.push_back(
            {number, quint32(query.integer(1)), known ? length->words : quint32(std::lround(m_meanLength))});
    });
    if (!read)
        return tl::unexpected(read.error());
    m_kept.push_front(found);
    size_t kept = 0;
    const auto tooMuch = std::find_if(m_kept.begin(), m_kept.end(), [&](const auto &each) {
        kept += each->rows.size();
        return kept > mostKeptRows;
    });
    m_kept.erase(tooMuch, m_kept.end());
    return found;
}

database::Result<std::vector<RankedRow>> RowRanks::rows(database::Connection &connection,
                                                        const std::vector<QStringList> &terms, Need need)
{
    std::vector<RankedRow> all;
    for (size_t i = 0; i < terms.size(); ++i) {
        std::vector<RankedRow> ofTerm;
        for (const QString &phrase : terms[i]) {
            const auto found = find(connection, phrase);
            if (!found)
                return tl::unexpected(found.error());
            std::vector<RankedRow> rows = ranked(**found);
            ofTerm = ofTerm.empty() ? std::move(rows) : united(ofTerm, rows);
        }
        if (i == 0)
            all = std::move(ofTerm);
        else
            all = need == Need::All ? shared(all, ofTerm) : united(all, ofTerm);
    }
    return all;
}

} // namespace waymark::catalogue
