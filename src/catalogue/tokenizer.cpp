// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/tokenizer.h"

#include "catalogue/wordreader.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace waymark::catalogue {

namespace {

using Emit = int (*)(void *context, int flags, const char *token, int length, int start, int end);

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int length, Emit emit)
{
    const bool query = (flags & FTS5_TOKENIZE_QUERY) != 0;
    WordReader reader(std::string_view(text, text ? size_t(length) : 0));
    while (reader.next()) {
        const std::string_view word = reader.word();
        const int size = int(word.size());
        const bool compound = reader.kind() == WordReader::Kind::Compound;
        if (compound && query) // its words are a phrase already
            continue;
        int code = SQLITE_OK;
        if (reader.signs() > 0 && !query) // whoever types C++ does not mean C, but whoever types C may
            code = emit(context, 0, word.data(), size - reader.signs(), reader.begin(), reader.end() - reader.signs());
        if (code == SQLITE_OK)
            code = emit(context, compound || (reader.signs() > 0 && !query) ? FTS5_TOKEN_COLOCATED : 0, word.data(),
                        size, reader.begin(), reader.end());
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
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
