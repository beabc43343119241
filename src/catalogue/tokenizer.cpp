// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/tokenizer.h"

#include "catalogue/wordreader.h"

#include <cstring>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace waymark::catalogue {

namespace {

using Emit = int (*)(void *context, int flags, const char *token, int length, int start, int end);

/// Calls `take` with flags, word, begin and end for each word of a text; stops when it does not return SQLITE_OK.
template <typename Take> int eachWord(std::string_view text, bool query, Take take)
{
    WordReader reader(text);
    while (reader.next()) {
        const std::string_view word = reader.word();
        const size_t signs = size_t(reader.signs());
        const bool compound = reader.kind() == WordReader::Kind::Compound;
        if (compound && query) // its words are a phrase already
            continue;
        int code = SQLITE_OK;
        if (signs > 0 && !query) // whoever types C++ does not mean C, but whoever types C may
            code = take(0, word.substr(0, word.size() - signs), reader.begin(), reader.end() - int(signs));
        if (code == SQLITE_OK)
            code =
                take(compound || (signs > 0 && !query) ? FTS5_TOKEN_COLOCATED : 0, word, reader.begin(), reader.end());
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

// Words that were read ahead, one after the other: two bytes of size, the upper bit set when the word stands where the
// one before it does; then its letters.
constexpr quint16 colocatedBit = 0x8000;
constexpr size_t longestAhead = 0x7fff;

/// What WordsAtHand holds on this thread.
const std::vector<WordsAtHand::Text> *&atHand()
{
    static thread_local const std::vector<WordsAtHand::Text> *texts = nullptr;
    return texts;
}

/// The words of a text when they are at hand; none for a text that has no words either.
std::string_view wordsAtHand(std::string_view text)
{
    if (!atHand())
        return {};
    for (const WordsAtHand::Text &known : *atHand()) {
        if (std::string_view(known.utf8.constData(), size_t(known.utf8.size())) == text)
            return known.words;
    }
    return {};
}

int emitAhead(std::string_view words, void *context, Emit emit)
{
    const char *at = words.data();
    const char *const end = at + words.size();
    while (at < end) {
        quint16 head = 0;
        std::memcpy(&head, at, sizeof head);
        at += sizeof head;
        const int size = head & ~colocatedBit;
        // Where a word stands in the text matters to queries only.
        if (const int code = emit(context, (head & colocatedBit) != 0 ? FTS5_TOKEN_COLOCATED : 0, at, size, 0, 0);
            code != SQLITE_OK)
            return code;
        at += size;
    }
    return SQLITE_OK;
}

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int length, Emit emit)
{
    const std::string_view whole(text, text ? size_t(length) : 0);
    if ((flags & FTS5_TOKENIZE_DOCUMENT) != 0) {
        if (const std::string_view words = wordsAtHand(whole); !words.empty())
            return emitAhead(words, context, emit);
    }
    return eachWord(whole, (flags & FTS5_TOKENIZE_QUERY) != 0,
                    [&](int wordFlags, std::string_view word, int begin, int end) {
                        return emit(context, wordFlags, word.data(), int(word.size()), begin, end);
                    });
}

/// The tokenizer keeps nothing between texts: any address will do for FTS5.
int create(void *, const char **, int, Fts5Tokenizer **out)
{
    static char nothing = 0;
    *out = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) { }

} // namespace

std::string readWords(const QByteArray &utf8)
{
    std::string words;
    words.reserve(size_t(utf8.size() + utf8.size() / 4));
    const int code = eachWord(std::string_view(utf8.constData(), size_t(utf8.size())), false,
                              [&](int flags, std::string_view word, int, int) {
                                  if (word.size() > longestAhead)
                                      return SQLITE_TOOBIG;
                                  const quint16 colocated = (flags & FTS5_TOKEN_COLOCATED) != 0 ? colocatedBit : 0;
                                  const quint16 head = quint16(quint16(word.size()) | colocated);
                                  words.append(reinterpret_cast<const char *>(&head), sizeof head);
                                  words.append(word);
                                  return SQLITE_OK;
                              });
    return code == SQLITE_OK ? words : std::string(); // read when they are needed
}

WordsAtHand::WordsAtHand(std::initializer_list<Text> texts)
    : m_texts(texts)
{
    atHand() = &m_texts;
}

WordsAtHand::~WordsAtHand()
{
    atHand() = nullptr;
}

fts5_api *fts5Of(database::Connection &connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

database::Result<void> registerTokenizer(database::Connection &connection)
{
    fts5_api *api = fts5Of(connection);
    if (!api)
        return tl::unexpected(database::Error{SQLITE_ERROR, u"SQLite was built without FTS5"_s});
    fts5_tokenizer functions{create, destroy, tokenize};
    if (api->xCreateTokenizer(api, "waymark", nullptr, &functions, nullptr) != SQLITE_OK)
        return tl::unexpected(connection.lastError());
    return {};
}

} // namespace waymark::catalogue
