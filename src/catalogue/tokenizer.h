// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connection.h"

#include <QByteArray>

#include <initializer_list>
#include <string>
#include <vector>

struct fts5_api;

namespace waymark::catalogue {

/// Makes the FTS5 tokenizer `waymark` known to a connection; every connection that touches the full-text table needs it
/// first. Its tokens are the words of WordReader; "C++" is also found as C, and a compound stands where its last word
/// does.
database::Result<void> registerTokenizer(database::Connection &connection);

/// The words of a text as the tokenizer hands them to FTS5: to be read on any thread, ahead of the INSERT that needs
/// them.
std::string readWords(const QByteArray &utf8);

/// While it lives, INSERTs of these texts on this thread find their words already read. Of any other text they are read
/// as ever. The arrays must outlive it.
class WordsAtHand
{
public:
    struct Text
    {
        const QByteArray &utf8;
        const std::string &words; ///< of readWords(utf8)
    };
    explicit WordsAtHand(std::initializer_list<Text> texts);
    ~WordsAtHand();

    WordsAtHand(const WordsAtHand &) = delete;
    WordsAtHand &operator=(const WordsAtHand &) = delete;

private:
    std::vector<Text> m_texts;
};

/// The interface of FTS5 on a connection; null when SQLite was built without it.
fts5_api *fts5Of(database::Connection &connection);

} // namespace waymark::catalogue
