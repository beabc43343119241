// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/wordreader.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

namespace waymark::catalogue {

namespace {

constexpr int mostParts = 3; ///< of a compound: what is longer is a sentence, a path or a date
constexpr size_t longestCompound = 40;

/// Lower case of ASCII letters and digits, 0 for everything else.
constexpr std::array<char, 256> asciiWords = [] {
    std::array<char, 256> lower{};
    for (int c = 0; c < 128; ++c) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
            lower[size_t(c)] = char(c);
        else if (c >= 'A' && c <= 'Z')
            lower[size_t(c)] = char(c + 32);
    }
    return lower;
}();

bool isAsciiWord(char byte)
{
    return asciiWords[static_cast<unsigned char>(byte)] != 0;
}

bool isAscii(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

bool isAsciiLetter(char byte)
{
    return isAsciiWord(byte) && !(byte >= '0' && byte <= '9');
}

/// The character that begins at `at`, and its length in bytes. Damaged UTF-8 counts as one byte of no character.
std::pair<char32_t, int> characterAt(std::string_view text, int at)
{
    const int length = int(text.size());
    const auto byte = [&](int i) { return static_cast<unsigned char>(text[size_t(i)]); };
    const unsigned char lead = byte(at);
    const int bytes = lead < 0xc0 || lead >= 0xf8 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (bytes == 1 || at + bytes > length)
        return {lead < 0x80 ? char32_t(lead) : U'\0', 1};
    char32_t character = lead & (0x7f >> bytes);
    for (int i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80)
            return {U'\0', 1};
        character = (character << 6) | (byte(at + i) & 0x3f);
    }
    return {character, bytes};
}

/// What a character is to search.
struct Folded
{
    enum class Kind : quint8 { Separator, Word, Ideograph, Mark };
    Kind kind = Kind::Separator;
    quint8 size = 0;
    std::array<char, 14> bytes{}; ///< UTF-8

    std::string_view text() const { return {bytes.data(), size}; }
};

/// Letters that have no decomposition, as people without their keyboard write them.
QString withoutStroke(char32_t character)
{
    switch (character) {
    case 0x00df:
    case 0x1e9e:
        return QStringLiteral("ss");
    case 0x00c6:
    case 0x00e6:
        return QStringLiteral("ae");
    case 0x0152:
    case 0x0153:
        return QStringLiteral("oe");
    case 0x00d8:
    case 0x00f8:
        return QStringLiteral("o");
    case 0x0141:
    case 0x0142:
        return QStringLiteral("l");
    case 0x0110:
    case 0x0111:
        return QStringLiteral("d");
    case 0x0131:
        return QStringLiteral("i");
    default:
        return {};
    }
}

Folded foldAnew(char32_t character)
{
    Folded folded;
    const auto is = [&](Folded::Kind kind, const QByteArray &utf8) {
        if (utf8.size() > qsizetype(folded.bytes.size()))
            return;
        folded.kind = kind;
        folded.size = quint8(utf8.size());
        std::copy(utf8.begin(), utf8.end(), folded.bytes.begin());
    };
    if (character == 0 || character > 0x10ffff || (character >= 0xd800 && character < 0xe000))
        return folded;
    if (isIdeograph(character)) {
        is(Folded::Kind::Ideograph, QString::fromUcs4(&character, 1).toUtf8());
        return folded;
    }
    if (const QString plain = withoutStroke(character); !plain.isEmpty()) {
        is(Folded::Kind::Word, plain.toUtf8());
        return folded;
    }
    QString letters;
    bool mark = false;
    for (const char32_t part : QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (isIdeograph(part)) { // half-width katakana
            is(Folded::Kind::Ideograph, QString::fromUcs4(&part, 1).toUtf8());
            return folded;
        }
        if (QChar::isLetterOrNumber(part)) {
            const char32_t lower = QChar::toLower(part);
            letters += QString::fromUcs4(&lower, 1);
        }
        mark = mark || QChar::isMark(part);
    }
    if (!letters.isEmpty())
        is(Folded::Kind::Word, letters.toUtf8());
    else if (mark)
        folded.kind = Folded::Kind::Mark;
    return folded;
}

/// Folding asks Qt's tables several things per character; for the scripts that are written most it is kept.
const Folded &fold(char32_t character)
{
    struct Block
    {
        std::once_flag once;
        std::array<Folded, 256> characters;
    };
    static std::array<Block, 0x30> blocks;
    if (const size_t number = character >> 8; number < blocks.size()) {
        Block &block = blocks[number];
        std::call_once(block.once, [&] {
            for (char32_t i = 0; i < 256; ++i)
                block.characters[i] = foldAnew(char32_t(number << 8) + i);
        });
        return block.characters[character & 0xff];
    }
    static thread_local Folded folded;
    folded = foldAnew(character);
    return folded;
}

} // namespace

bool isIdeograph(char32_t c)
{
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x309d && c <= 0x309f) || (c >= 0x30a1 && c <= 0x30fa)
        || (c >= 0x30fc && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x323af);
}

WordReader::WordReader(std::string_view utf8)
    : m_text(utf8)
{
}

bool WordReader::next()
{
    m_signs = 0;
    if (m_compoundNext) {
        m_compoundNext = false;
        m_word.swap(m_compound);
        m_begin = m_compoundBegin;
        m_kind = Kind::Compound;
        return true;
    }
    m_kind = Kind::Word;
    const int length = int(m_text.size());
    while (m_at < length) {
        const char byte = m_text[size_t(m_at)];
        if (isAscii(byte)) {
            if (isAsciiWord(byte)) {
                readWord();
                return true;
            }
            ++m_at;
            if (byte != '@')
                continue;
            m_word.assign(1, byte);
            m_begin = m_at - 1;
            m_end = m_at;
            return true;
        }
        const auto [character, size] = characterAt(m_text, m_at);
        const Folded &folded = fold(character);
        if (folded.kind == Folded::Kind::Word) {
            readWord();
            return true;
        }
        if (folded.kind == Folded::Kind::Ideograph) {
            readIdeograph(folded.text(), size);
            return true;
        }
        m_at += size;
    }
    return false;
}

void WordReader::readWord()
{
    const int length = int(m_text.size());
    m_word.clear();
    m_begin = m_at;
    for (;;) {
        // Most words are plain ASCII.
        const int start = m_at;
        while (m_at < length && isAsciiWord(m_text[size_t(m_at)]))
            ++m_at;
        const size_t before = m_word.size();
        m_word.append(m_text.substr(size_t(start), size_t(m_at - start)));
        for (size_t i = before; i < m_word.size(); ++i)
            m_word[i] = asciiWords[static_cast<unsigned char>(m_word[i])];
        if (m_at == length || isAscii(m_text[size_t(m_at)]))
            break;
        const auto [character, size] = characterAt(m_text, m_at);
        const Folded &folded = fold(character);
        if (folded.kind == Folded::Kind::Word)
            m_word.append(folded.text());
        else if (folded.kind != Folded::Kind::Mark)
            break;
        m_at += size;
    }
    m_end = m_at;
    m_signs = signsAt(m_at);
    join();
    if (m_signs > 0) {
        m_word.append(m_text.substr(size_t(m_at), size_t(m_signs)));
        m_at += m_signs;
        m_end = m_at;
    }
}

void WordReader::readIdeograph(std::string_view folded, int size)
{
    m_word.assign(folded);
    m_begin = m_at;
    m_at += size;
    // A kana and its voicing mark apart (as some file systems and half-width forms write them) are the voiced kana.
    if (m_at < int(m_text.size()) && !isAscii(m_text[size_t(m_at)])) {
        const auto [mark, markSize] = characterAt(m_text, m_at);
        const bool voiced = mark == 0x3099 || mark == 0xff9e;
        const bool half = mark == 0x309a || mark == 0xff9f;
        const char32_t kana = characterAt(m_word, 0).first;
        if ((voiced || half) && kana >= 0x304b && kana < 0x30fd) {
            const char32_t composed = kana + (voiced ? 1 : 2);
            const QByteArray utf8 = QString::fromUcs4(&composed, 1).toUtf8();
            m_word.assign(utf8.constData(), size_t(utf8.size()));
            m_at += markSize;
        }
    }
    m_end = m_at;
}

/// Bytes of + or # at `at` that belong to the word before: "C++", "C#", also in "C++17"; not "a+b".
int WordReader::signsAt(int at) const
{
    const auto byte = [&](int i) { return i < int(m_text.size()) ? m_text[size_t(i)] : '\0'; };
    if (byte(at) == '+' && byte(at + 1) == '+')
        return byte(at + 2) == '+' ? 0 : 2;
    if ((byte(at) != '+' && byte(at) != '#') || byte(at + 1) == byte(at) || isAsciiWord(byte(at + 1)))
        return 0;
    return 1;
}

/// Bytes of a sign at `at` that holds the word before and the one right behind it together; 0 where there is none.
int WordReader::joinerAt(int at) const
{
    const int length = int(m_text.size());
    if (at >= length)
        return 0;
    int size = 0;
    if (m_text[size_t(at)] == '-' || m_text[size_t(at)] == '^') {
        size = 1;
    } else if (m_text[size_t(at)] == '.') {
        return at > 0 && at + 1 < length && isAsciiLetter(m_text[size_t(at - 1)])
                && isAsciiLetter(m_text[size_t(at + 1)])
            ? 1
            : 0;
    } else if (const std::string_view rest = m_text.substr(size_t(at), 3);
               rest == "\xe2\x80\x90" || rest == "\xe2\x80\x91" || rest == "\xe2\x80\x93") {
        size = 3; // hyphens of typesetting, and the en dash of "bias–variance"
    }
    if (size == 0 || at + size >= length)
        return 0;
    const char behind = m_text[size_t(at + size)];
    if (isAscii(behind))
        return isAsciiWord(behind) ? size : 0;
    return fold(characterAt(m_text, at + size).first).kind == Folded::Kind::Word ? size : 0;
}

/// Takes the word that was just read into the compound that it continues or begins.
void WordReader::join()
{
    const int joiner = m_signs > 0 ? 0 : joinerAt(m_at);
    if (m_parts == 0) {
        if (joiner == 0)
            return;
        m_compound = m_word;
        m_compoundBegin = m_begin;
    } else {
        m_compound += m_word;
    }
    ++m_parts;
    if (joiner > 0)
        return;
    const bool hasLetter = std::any_of(m_compound.begin(), m_compound.end(),
                                       [](char byte) { return !isAscii(byte) || isAsciiLetter(byte); });
    m_compoundNext = m_parts > 1 && m_parts <= mostParts && hasLetter && m_compound.size() <= longestCompound;
    m_parts = 0;
}

} // namespace waymark::catalogue
