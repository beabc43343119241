// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/tokenizer.h"

#include <array>
#include <string>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace waymark::catalogue {

namespace {

using Emit = int (*)(void *context, int flags, const char *token, int length, int start, int end);

struct Tokenizer
{
    fts5_tokenizer unicode{};
    Fts5Tokenizer *words = nullptr; ///< a unicode61 of its own
};

constexpr bool isAsciiWord(unsigned char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The character that begins at `at`, and its length in bytes. Damaged UTF-8 counts as one byte of no character.
std::pair<char32_t, int> characterAt(const unsigned char *text, int at, int length)
{
    const unsigned char lead = text[at];
    const int bytes = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    if (bytes == 1)
        return {lead < 0x80 ? char32_t(lead) : U'\0', 1};
    if (at + bytes > length)
        return {U'\0', length - at};
    char32_t character = lead & (0x7f >> bytes);
    for (int i = 1; i < bytes; ++i)
        character = (character << 6) | (text[at + i] & 0x3f);
    return {character, bytes};
}

/// What one call of tokenize() carries through unicode61's callback.
struct Run
{
    void *context = nullptr;
    Emit emit = nullptr;
    bool query = false;
    const char *text = nullptr;
    int length = 0; ///< of the whole text
    int offset = 0; ///< of the piece that unicode61 reads

    /// Bytes of the trailing + or # that belong to a word ending at `end`: "C++", "C#", also in "C++17"; not "a+b".
    int signsAfter(int end) const
    {
        const auto at = [&](int i) { return i < length ? text[i] : '\0'; };
        if (at(end) == '+' && at(end + 1) == '+')
            return at(end + 2) == '+' ? 0 : 2;
        if ((at(end) != '+' && at(end) != '#') || at(end + 1) == at(end)
            || isAsciiWord(static_cast<unsigned char>(at(end + 1))))
            return 0;
        return 1;
    }

    int word(const char *token, int size, int start, int end) const
    {
        const int signs = signsAfter(end);
        if (signs == 0 || size > 60)
            return emit(context, 0, token, size, start, end);
        std::array<char, 64> joined{};
        std::copy(token, token + size, joined.begin());
        std::copy(text + end, text + end + signs, joined.begin() + size);
        if (query) // whoever types C++ does not mean C
            return emit(context, 0, joined.data(), size + signs, start, end + signs);
        const int code = emit(context, 0, token, size, start, end);
        return code != SQLITE_OK ? code
                                 : emit(context, FTS5_TOKEN_COLOCATED, joined.data(), size + signs, start, end + signs);
    }
};

int fromUnicode(void *context, int, const char *token, int size, int start, int end)
{
    const Run *run = static_cast<Run *>(context);
    return run->word(token, size, run->offset + start, run->offset + end);
}

int tokenize(Fts5Tokenizer *self, void *context, int flags, const char *text, int length, Emit emit)
{
    const auto *tokenizer = reinterpret_cast<Tokenizer *>(self);
    const auto *bytes = reinterpret_cast<const unsigned char *>(text);
    Run run{context, emit, (flags & FTS5_TOKENIZE_QUERY) != 0, text, length, 0};
    std::array<char, 256> lower{};
    int at = 0;
    while (at < length) {
        if (bytes[at] < 0x80 && !isAsciiWord(bytes[at])) {
            ++at;
            continue;
        }
        const int start = at;
        // Most words are plain ASCII: folding them here is several times faster than handing them on.
        while (at < length && isAsciiWord(bytes[at]) && at - start < int(lower.size())) {
            const char byte = text[at];
            lower[size_t(at - start)] = byte >= 'A' && byte <= 'Z' ? char(byte + 32) : byte;
            ++at;
        }
        const bool ascii = at == length || bytes[at] < 0x80;
        if (ascii && at > start && (at == length || !isAsciiWord(bytes[at]))) {
            if (const int code = run.word(lower.data(), at - start, start, at); code != SQLITE_OK)
                return code;
            continue;
        }
        // A word with other letters in it, up to the next ideograph or ASCII separator.
        while (at < length && (bytes[at] >= 0x80 || isAsciiWord(bytes[at]))) {
            const auto [character, size] = characterAt(bytes, at, length);
            if (isIdeograph(character))
                break;
            at += size;
        }
        if (at > start) {
            run.offset = start;
            const int code =
                tokenizer->unicode.xTokenize(tokenizer->words, &run, flags, text + start, at - start, fromUnicode);
            if (code != SQLITE_OK)
                return code;
        }
        while (at < length && bytes[at] >= 0x80) {
            const auto [character, size] = characterAt(bytes, at, length);
            if (!isIdeograph(character))
                break;
            if (const int code = emit(context, 0, text + at, size, at, at + size); code != SQLITE_OK)
                return code;
            at += size;
        }
    }
    return SQLITE_OK;
}

int create(void *context, const char **, int, Fts5Tokenizer **out)
{
    auto *api = static_cast<fts5_api *>(context);
    auto tokenizer = std::make_unique<Tokenizer>();
    void *unicodeContext = nullptr;
    int code = api->xFindTokenizer(api, "unicode61", &unicodeContext, &tokenizer->unicode);
    if (code != SQLITE_OK)
        return code;
    std::array<const char *, 2> options{"remove_diacritics", "2"};
    code = tokenizer->unicode.xCreate(unicodeContext, options.data(), int(options.size()), &tokenizer->words);
    if (code == SQLITE_OK)
        *out = reinterpret_cast<Fts5Tokenizer *>(tokenizer.release());
    return code;
}

void destroy(Fts5Tokenizer *self)
{
    auto *tokenizer = reinterpret_cast<Tokenizer *>(self);
    tokenizer->unicode.xDelete(tokenizer->words);
    delete tokenizer;
}

} // namespace

bool isIdeograph(char32_t c)
{
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x323af);
}

database::Result<void> registerTokenizer(database::Connection &connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (!api)
        return tl::unexpected(database::Error{SQLITE_ERROR, u"SQLite was built without FTS5"_s});
    fts5_tokenizer functions{create, destroy, tokenize};
    if (api->xCreateTokenizer(api, "waymark", api, &functions, nullptr) != SQLITE_OK)
        return tl::unexpected(connection.lastError());
    return {};
}

} // namespace waymark::catalogue
