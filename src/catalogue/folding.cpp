// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/folding.h"

#include "catalogue/wordreader.h"

namespace waymark::catalogue {

QStringList foldedWords(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QStringList words;
    WordReader reader(std::string_view(utf8.constData(), size_t(utf8.size())));
    while (reader.next()) {
        if (reader.kind() == WordReader::Kind::Word)
            words.append(QString::fromUtf8(reader.word().data(), qsizetype(reader.word().size())));
    }
    return words;
}

} // namespace waymark::catalogue
