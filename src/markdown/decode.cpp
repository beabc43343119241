// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/decode.h"

#include "markdown/parser.h"

#include <QCoreApplication>
#include <QStringConverter>
#include <QUtf8StringView>

namespace waymark::markdown {

namespace {

enum class Encoding { Utf8, DamagedUtf8, Utf16LittleEndian, Utf16BigEndian, Latin1 };

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

Encoding guess(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return Encoding::Utf16LittleEndian;
    if (bytes.startsWith("\xFE\xFF"))
        return Encoding::Utf16BigEndian;
    if (QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8())
        return Encoding::Utf8;
    return isMostlyUtf8(bytes) ? Encoding::DamagedUtf8 : Encoding::Latin1;
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
    case Encoding::Latin1:
        note(notices,
             QT_TRANSLATE_NOOP(
                 "waymark::markdown",
                 "The file is not UTF-8; it was read as Latin-1. Save it as UTF-8 if letters look wrong."));
        break;
    }
}

QString toText(const QByteArray &bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        return QStringDecoder(QStringConverter::Utf16LE).decode(QByteArrayView(bytes).sliced(2));
    case Encoding::Utf16BigEndian:
        return QStringDecoder(QStringConverter::Utf16BE).decode(QByteArrayView(bytes).sliced(2));
    case Encoding::Latin1:
        return QString::fromLatin1(bytes);
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
