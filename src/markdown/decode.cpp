// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/decode.h"

#include "markdown/parser.h"

#include <QCoreApplication>
#include <QStringConverter>
#include <QUtf8StringView>

#include <algorithm>
#include <optional>

namespace waymark::markdown {

namespace {

enum class Encoding { Utf8, DamagedUtf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

QString sentence(const char *text)
{
    return QCoreApplication::translate("waymark::markdown", text);
}

void note(std::vector<Notice> *notices, const char *text)
{
    if (notices)
        notices->push_back({0, sentence(text)});
}

/// Length of the well-formed multi-byte sequence at `at`, 0 if there is none.
qsizetype sequenceLength(const QByteArray &bytes, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const qsizetype length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead >= 0xF5 || at + length > bytes.size())
        return 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(bytes[at + i]) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

/// A file with one broken byte among many good sequences is UTF-8 all the same.
bool isMostlyUtf8(const QByteArray &bytes)
{
    qsizetype good = 0;
    qsizetype bad = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        if (static_cast<unsigned char>(bytes[i]) < 0x80) {
            ++i;
        } else if (const qsizetype length = sequenceLength(bytes, i)) {
            ++good;
            i += length;
        } else {
            ++bad;
            ++i;
        }
    }
    return good > bad;
}

/// UTF-16 without a byte order mark: where letters are mostly ASCII, every second byte is zero.
std::optional<Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    if (looked < 8 || bytes.size() % 2 != 0)
        return std::nullopt;
    qsizetype zeros[2] = {0, 0}; // at even and at odd places
    for (qsizetype i = 0; i < looked; ++i)
        zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    const qsizetype units = looked / 2;
    if (zeros[1] * 3 > units && zeros[0] * 20 < units)
        return Encoding::Utf16LittleEndian;
    if (zeros[0] * 3 > units && zeros[1] * 20 < units)
        return Encoding::Utf16BigEndian;
    return std::nullopt;
}

Encoding guess(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return Encoding::Utf16LittleEndian;
    if (bytes.startsWith("\xFE\xFF"))
        return Encoding::Utf16BigEndian;
    if (const auto utf16 = unmarkedUtf16(bytes))
        return *utf16;
    if (QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8())
        return Encoding::Utf8;
    return isMostlyUtf8(bytes) ? Encoding::DamagedUtf8 : Encoding::Windows1252;
}

void noteEncoding(Encoding encoding, std::vector<Notice> *notices)
{
    switch (encoding) {
    case Encoding::Utf8:
        break;
    case Encoding::DamagedUtf8:
        note(notices,
             QT_TRANSLATE_NOOP("waymark::markdown",
                               "Some bytes are not valid UTF-8 and are shown as �; save the file as UTF-8."));
        break;
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
        note(notices,
             QT_TRANSLATE_NOOP("waymark::markdown",
                               "The file is UTF-16; it was read as such, but other programs expect UTF-8."));
        break;
    case Encoding::Windows1252:
        note(notices,
             QT_TRANSLATE_NOOP("waymark::markdown",
                               "The file is not UTF-8; it was read as Windows-1252 (Latin-1). Save it as UTF-8 if "
                               "letters look wrong."));
        break;
    }
}

/// Latin-1 with letters and quotation marks where that has control characters.
QString fromWindows1252(const QByteArray &bytes)
{
    static constexpr char16_t upper[32] = {u'\u20AC', 0x81,      u'\u201A', u'\u0192', u'\u201E', u'\u2026', u'\u2020',
                                           u'\u2021', u'\u02C6', u'\u2030', u'\u0160', u'\u2039', u'\u0152', 0x8D,
                                           u'\u017D', 0x8F,      0x90,      u'\u2018', u'\u2019', u'\u201C', u'\u201D',
                                           u'\u2022', u'\u2013', u'\u2014', u'\u02DC', u'\u2122', u'\u0161', u'\u203A',
                                           u'\u0153', 0x9D,      u'\u017E', u'\u0178'};
    QString text = QString::fromLatin1(bytes);
    for (QChar &letter : text) {
        if (letter.unicode() >= 0x80 && letter.unicode() < 0xA0)
            letter = QChar(upper[letter.unicode() - 0x80]);
    }
    return text;
}

QString toText(const QByteArray &bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        return QStringDecoder(QStringConverter::Utf16LE).decode(bytes); // a byte order mark goes later
    case Encoding::Utf16BigEndian:
        return QStringDecoder(QStringConverter::Utf16BE).decode(bytes);
    case Encoding::Windows1252:
        return fromWindows1252(bytes);
    case Encoding::Utf8:
    case Encoding::DamagedUtf8:
        break;
    }
    return QString::fromUtf8(bytes);
}

/// \r\n and \r become \n, NUL becomes U+FFFD.
QByteArray normalised(const QByteArray &text, bool hasNul)
{
    QByteArray result;
    result.reserve(text.size());
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '\r' && c != '\0')
            continue;
        result.append(text.constData() + from, i - from);
        if (c == '\0' && hasNul)
            result.append("\xEF\xBF\xBD");
        else if (i + 1 >= text.size() || text[i + 1] != '\n')
            result.append('\n');
        from = i + 1;
    }
    result.append(text.constData() + from, text.size() - from);
    return result;
}

} // namespace

QString decode(const QByteArray &bytes, std::vector<Notice> *notices)
{
    const Encoding encoding = guess(bytes);
    noteEncoding(encoding, notices);
    QString text = toText(bytes, encoding);
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    if (text.contains(QChar(u'\0'))) {
        note(notices, QT_TRANSLATE_NOOP("waymark::markdown", "The file holds NUL characters; they are shown as �."));
        text.replace(QChar(u'\0'), QChar(0xFFFD));
    }
    return text;
}

QByteArray toUtf8(const QByteArray &bytes, std::vector<Notice> &notices)
{
    const Encoding encoding = guess(bytes);
    noteEncoding(encoding, &notices);
    QByteArray text = encoding == Encoding::Utf8 ? bytes : toText(bytes, encoding).toUtf8();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    const bool hasNul = text.contains('\0');
    if (hasNul)
        note(&notices, QT_TRANSLATE_NOOP("waymark::markdown", "The file holds NUL characters; they are shown as �."));
    if (hasNul || text.contains('\r'))
        text = normalised(text, hasNul);
    return text;
}

} // namespace waymark::markdown
