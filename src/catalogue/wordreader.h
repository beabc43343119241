// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waymark::catalogue {

/// Reads the words of a text one after the other, folded as search compares them: the one reader behind the full-text
/// tokenizer, the titles in memory, the notes and the marks in snippets, so that all of them find the same.
///
/// A word is a run of letters and digits in lower case, without diacritics and with compatibility forms resolved ("R²"
/// is r2, "ﬁ" is fi). Besides: each Chinese, Japanese or Korean character is a word, so that a phrase finds them
/// whatever their length; trailing + and # belong to the word before (C++, C#, F#); @ is a word. What hyphens, a dot
/// between letters or ^ hold together is read once more in one piece ("t-SNE": t, sne, then tsne).
class WordReader
{
public:
    enum class Kind {
        Word,
        Compound, ///< the last two or three words written together; stands where the last of them stands
    };

    /// `utf8` has to outlive the reader; it may be damaged.
    explicit WordReader(std::string_view utf8);

    /// Moves to the next word; false after the last.
    bool next();

    std::string_view word() const { return m_word; } ///< folded, with its signs; valid until next()
    int signs() const { return m_signs; } ///< how many bytes at the end of word() are + or #
    Kind kind() const { return m_kind; }
    int begin() const { return m_begin; } ///< first byte in the text
    int end() const { return m_end; } ///< one past the last byte, signs included

private:
    void readWord();
    void readIdeograph(std::string_view folded, int size);
    int signsAt(int at) const;
    int joinerAt(int at) const;
    void join();

    std::string_view m_text;
    int m_at = 0;
    std::string m_word;
    int m_signs = 0;
    Kind m_kind = Kind::Word;
    int m_begin = 0;
    int m_end = 0;

    std::string m_compound; ///< what was joined so far
    int m_compoundBegin = 0;
    int m_parts = 0; ///< in m_compound
    bool m_compoundNext = false; ///< m_compound is complete and to be read next
};

/// Whether the character is a word by itself.
bool isIdeograph(char32_t character);

} // namespace waymark::catalogue
