// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/folding.h"

#include "catalogue/tokenizer.h"

namespace waymark::catalogue {

QStringList foldedWords(const QString &text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x80; });
    const QString plain = ascii ? text : text.normalized(QString::NormalizationForm_KD);
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar letter = plain.at(i);
        char32_t character = letter.unicode();
        if (letter.isHighSurrogate() && i + 1 < plain.size())
            character = QChar::surrogateToUcs4(letter, plain.at(++i));
        if (isIdeograph(character)) {
            finish();
            words.append(QString::fromUcs4(&character, 1));
        } else if (QChar::isLetterOrNumber(character)) {
            character = QChar::toLower(character);
            word.append(QString::fromUcs4(&character, 1));
        } else if (QChar::category(character) == QChar::Mark_NonSpacing) {
            continue;
        } else if ((letter == u'+' || letter == u'#') && !word.isEmpty()
                   && (i + 1 == plain.size() || !plain.at(i + 1).isLetterOrNumber() || word.endsWith(u'+'))) {
            word.append(letter);
        } else {
            finish();
        }
    }
    finish();
    return words;
}

} // namespace waymark::catalogue
