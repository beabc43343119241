// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/words.h"

#include "library/patterns.h"

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

/// Signs without which most patterns cannot match: looking for them costs a fraction of matching, and most titles hold
/// none.
struct Signs
{
    explicit Signs(QStringView text)
    {
        for (const QChar letter : text) {
            colon = colon || letter == u':';
            bracket = bracket || letter == u'[' || letter == u'(';
            wide = wide || letter.unicode() >= 0x200D;
        }
    }

    bool colon = false;
    bool bracket = false;
    bool wide = false; ///< emoji, symbols, Chinese and the like
};

/// Emoji, joiners and variation selectors, symbols that only decorate, and `:shortcode:`.
const QRegularExpression &decoration()
{
    static const QRegularExpression expression = pattern(
        u":[a-z0-9_+-]{2,40}:|[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{FE0E}\\x{FE0F}\\x{200D}\\x{20E3}\\x{2190}-\\x{21FF}]"_s);
    return expression;
}

void removeDecoration(QString *text)
{
    if (const Signs signs(*text); signs.colon || signs.wide)
        text->remove(decoration());
}

/// "3.2 ", "12) ", "Q7: ", "Chapter 4 - ", "(5) ", "第三章 ", "一、" at the beginning of a title.
const QRegularExpression &numbering()
{
    static const QRegularExpression expression = pattern(
        uR"(^\s*(?:第\s*[0-9零〇一二两三四五六七八九十百]+\s*[章节節课課讲講部篇回天周]\s*[-_:：、. ]*|[零〇一二三四五六七八九十百]{1,4}[、．]\s*|[0-9]{1,3}[.、．]\s*(?=\p{Han})|\(?(?:[0-9]+\.)*[0-9]{1,3}[.):]\)?\s+|[0-9]{1,3}(?:\.[0-9]{1,3})+\s+|0[0-9]+\s*[-_. ]\s*|[0-9]{1,3}\s*[-–—]\s+|(?:chapter|part|lecture|lesson|week|module|unit|day|step|session)\s+[0-9]+\s*[-–—:.]\s*|[IVX]{1,5}\.\s+))"_s);
    return expression;
}

const QRegularExpression &questionNumbering()
{
    static const QRegularExpression expression = pattern(
        uR"(^\s*(?:(?:question|ques|q)\s*[-.#]?\s*[0-9]*\s*[.):：-]+\s*|q\s*[0-9]+\s+|[#(]?[0-9۰-۹٠-٩]{1,4}(?:\.[0-9]{1,3})*\s*[.):、．)-]+\s*|(?:问题|問題|题目|سوال|سؤال|پرسش)\s*[0-9۰-۹٠-٩]+\s*[.:：、)-]*\s*|[一二三四五六七八九十]{1,3}[、．]\s*|(?:[0-9]{1,3}\.)+[0-9]{1,3}\s+))"_s);
    return expression;
}

bool beginsWithNumber(QStringView text)
{
    return !text.isEmpty() && (text[0].isDigit() || text[0] == u'(');
}

/// Whether numbering() may match: much cheaper than to try, and most titles have no number.
bool mayBeNumbered(QStringView text)
{
    if (beginsWithNumber(text) || (!text.isEmpty() && text[0].unicode() >= 0x3000))
        return true;
    const QString first = text.left(6).toString().toLower();
    const auto begins = [&first](QLatin1StringView word) { return first.startsWith(word); };
    if (first.contains(u'.'))
        return begins("i"_L1) || begins("v"_L1) || begins("x"_L1);
    return begins("chap"_L1) || begins("part"_L1) || begins("lect"_L1) || begins("less"_L1) || begins("week"_L1)
        || begins("modu"_L1) || begins("unit"_L1) || begins("day"_L1) || begins("step"_L1) || begins("sess"_L1);
}

/// The same for questionNumbering().
bool mayBeNumberedQuestion(QStringView text)
{
    return beginsWithNumber(text) || text.startsWith(u'#') || text.startsWith(u'q', Qt::CaseInsensitive)
        || (!text.isEmpty() && text[0].unicode() >= 0x600);
}

} // namespace

QString slug(QStringView text)
{
    QString result;
    result.reserve(std::min<qsizetype>(text.size(), 80));
    bool gap = false;
    for (qsizetype index = 0; index < text.size() && result.size() < 80; ++index) {
        const QChar letter = text[index];
        const bool pair = letter.isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate();
        const char32_t code = pair ? QChar::surrogateToUcs4(letter, text[index + 1]) : letter.unicode();
        index += pair ? 1 : 0;
        if (!QChar::isLetterOrNumber(code) && !QChar::isMark(code)) {
            gap = true;
            continue;
        }
        if (gap && !result.isEmpty())
            result += u'-';
        gap = false;
        const char32_t lower = QChar::toLower(code);
        if (QChar::requiresSurrogates(lower)) {
            result += QChar(QChar::highSurrogate(lower));
            result += QChar(QChar::lowSurrogate(lower));
        } else {
            result += QChar(char16_t(lower));
        }
    }
    return result;
}

QString cleanTitle(const QString &text)
{
    QString title = text.simplified();
    removeDecoration(&title);
    title = title.simplified();
    for (int turn = 0; turn < 2 && mayBeNumbered(title); ++turn) {
        const QRegularExpressionMatch match = numbering().match(title);
        if (!match.hasMatch() || match.capturedLength() >= title.size())
            break;
        title = title.mid(match.capturedLength()).trimmed();
    }
    while (title.endsWith(u':') || title.endsWith(u'#') || title.endsWith(u'：'))
        title = title.chopped(1).trimmed();
    return title.isEmpty() ? text.simplified() : title;
}

QString titleFromName(QString name)
{
    static const QRegularExpression number = pattern(
        uR"(^(?:[0-9]+(?:\.[0-9]+)*[-_. ]+|第[0-9零〇一二两三四五六七八九十百]+[章节節课課讲講部篇回天周][-_. ]*|(?:ch|chapter|lesson|week|day|part|module|unit)[-_ ]?[0-9]+[-_. ]+(?=[^0-9])))"_s);
    if (const QRegularExpressionMatch match = number.match(name);
        match.hasMatch() && match.capturedLength() < name.size())
        name = name.mid(match.capturedLength());
    name.replace(u'_', u' ').replace(u'-', u' ');
    name = name.simplified();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QString trackTitle(const QString &text)
{
    static const QRegularExpression track = pattern(uR"(\s+tracks?$)"_s);
    QString title = cleanTitle(text);
    const QString shorter = QString(title).remove(track);
    return shorter.isEmpty() ? title : shorter;
}

namespace {

/// The value of Chinese numerals ("二十三") that begin the text, and how many characters they take; 0 characters when
/// there are none.
std::pair<int, qsizetype> chineseNumber(QStringView text)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    int whole = 0;
    int digit = -1;
    qsizetype size = 0;
    for (; size < std::min<qsizetype>(text.size(), 8); ++size) {
        const QChar letter = text[size];
        const qsizetype value = letter == u'〇' ? 0 : letter == u'两' ? 2 : digits.indexOf(letter);
        const int unit = letter == u'十' ? 10 : letter == u'百' ? 100 : 0;
        if (value >= 0) {
            digit = std::max(0, digit) * 10 + int(value);
        } else if (unit > 0) {
            whole += (digit < 0 ? 1 : digit) * unit;
            digit = -1;
        } else {
            break;
        }
    }
    return {whole + std::max(0, digit), size};
}

} // namespace

bool naturallyLess(QStringView left, QStringView right)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() && j < right.size()) {
        if (i > 0 && j > 0 && left[i - 1] == u'第' && right[j - 1] == u'第') {
            const auto [a, lengthA] = chineseNumber(left.mid(i));
            const auto [b, lengthB] = chineseNumber(right.mid(j));
            if (lengthA > 0 && lengthB > 0) {
                if (a != b)
                    return a < b;
                i += lengthA;
                j += lengthB;
                continue;
            }
        }
        if (left[i].isDigit() && right[j].isDigit()) {
            while (i < left.size() && left[i].digitValue() == 0)
                ++i;
            while (j < right.size() && right[j].digitValue() == 0)
                ++j;
            const qsizetype leftStart = i;
            const qsizetype rightStart = j;
            while (i < left.size() && left[i].isDigit())
                ++i;
            while (j < right.size() && right[j].isDigit())
                ++j;
            if (i - leftStart != j - rightStart)
                return i - leftStart < j - rightStart;
            for (qsizetype offset = 0; offset < i - leftStart; ++offset) {
                const int a = left[leftStart + offset].digitValue();
                const int b = right[rightStart + offset].digitValue();
                if (a != b)
                    return a < b;
            }
            continue;
        }
        const QChar a = left[i].toLower();
        const QChar b = right[j].toLower();
        if (a != b)
            return a < b;
        ++i;
        ++j;
    }
    if (left.size() - i != right.size() - j)
        return left.size() - i < right.size() - j;
    return left < right;
}

bool isLabelledQuestion(QStringView text)
{
    static const QRegularExpression labelled = pattern(
        uR"(^\W*(q(uestion|ues)?\s*[-.#]?\s*[0-9]*\s*[.:：)]|q[0-9]+\b|(问题|問題|سوال|سؤال|پرسش)\s*[0-9۰-۹٠-٩]+))"_s);
    return (text.contains(u'q', Qt::CaseInsensitive) || Signs(text).wide
            || (!text.isEmpty() && text[0].unicode() >= 0x600))
        && contains(labelled, text.left(60));
}

QuestionForm questionForm(const QString &raw)
{
    static const QRegularExpression source = pattern(uR"(\[+\s*(src|source|ref|link|答案)[^\]]*\]+(\([^)]*\))?)"_s);
    static const QRegularExpression opening = pattern(
        uR"(^\W*(what|why|how|when|which|who|whom|where|whose|can|could|do|does|did|is|are|was|were|should|would|will|have|has|had|in\s+(what|which)|explain|describe|define|compare|contrast|list|name|give|discuss|implement|write|derive|prove|show\s+(that|how|why)|tell\s+(me|us)|talk|walk|differentiate|distinguish|difference(s)?\s+between|create|calculate|compute|find|reverse|build|generate|mention|state|outline|suppose|consider|given|imagine|make|design|sketch|estimate|you\s+(are|have|need)|if\s+you|your\s+|traditionally|types?\s+of|use\s*cases?\s+of|什么|何|如何|为什么|怎么|怎样|哪些|请|解释|谈谈|介绍|说说|简述|是否)\b)"_s);
    static const QRegularExpression chinese = pattern(
        uR"((什么|如何|为什么|怎么|怎样|哪些|哪个|吗|區別|区别|什麼|為什麼|怎麼)|^(请|解释|谈谈|介绍|说说|简述|描述|手写|实现))"_s);
    QString text = raw.left(2000);
    if (text.contains(u'['))
        text.remove(source);
    removeDecoration(&text);
    text = text.simplified();
    while (!text.isEmpty()) {
        const QChar last = text.back();
        if (!last.isSpace() && last != u'*' && last != u'_' && last != u'"' && last != u'”' && last != u')'
            && last != u']' && last != u'#' && last != u'`' && last != u'\'')
            break;
        text.chop(1);
    }
    if (text.isEmpty())
        return QuestionForm::None;
    if (text.endsWith(u'?') || text.endsWith(u'？') || text.endsWith(u'؟') || text.contains(u"? "_s)
        || text.contains(u'？'))
        return QuestionForm::Strong;
    if (isLabelledQuestion(text))
        return QuestionForm::Strong;
    QString bare = text.left(300);
    if (mayBeNumberedQuestion(bare))
        bare.remove(questionNumbering());
    if (contains(opening, bare))
        return QuestionForm::Weak;
    if (Signs(text).wide && (contains(chinese, bare) || contains(chinese, QStringView(text).right(12))))
        return QuestionForm::Weak;
    return QuestionForm::None;
}

namespace {

/// Emoji and words that grade a question; the highest one counts.
Level levelOfMarks(const QString &text)
{
    static const QRegularExpression advanced = pattern(
        uR"([\x{1F680}\x{1F534}\x{1F525}\x{1F7E5}]|(\x{2B50}\x{FE0F}?\s*){3}|[\[(](h|hard|advanced|expert|senior)[\])])"_s);
    static const QRegularExpression intermediate =
        pattern(uR"([\x{2B50}\x{1F7E1}\x{1F7E0}\x{1F7E8}]|[\[(](m|medium|intermediate|mid)[\])])"_s);
    static const QRegularExpression beginner =
        pattern(uR"([\x{1F476}\x{1F7E2}\x{1F423}\x{1F331}\x{1F7E9}]|[\[(](e|easy|beginner|basic|junior)[\])])"_s);
    if (const Signs signs(text); !signs.bracket && !signs.wide)
        return Level::Unknown;
    if (contains(advanced, text))
        return Level::Advanced;
    if (contains(intermediate, text))
        return Level::Intermediate;
    return contains(beginner, text) ? Level::Beginner : Level::Unknown;
}

QString stripMarks(QString text)
{
    static const QRegularExpression words = pattern(
        uR"([\[(](e|m|h|easy|medium|hard|beginner|intermediate|advanced|basic|expert|junior|senior|mid)[\])])"_s);
    static const QRegularExpression source =
        pattern(uR"(\[+\s*(src|source|ref)\s*\]*\s*(\([^)]*\))?\s*\]*(\([^)]*\))?)"_s);
    if (Signs(text).bracket) {
        text.remove(words);
        text.remove(source);
    }
    removeDecoration(&text);
    return text;
}

} // namespace

QString cleanQuestion(const QString &text, Level *level)
{
    if (level)
        *level = levelOfMarks(text.size() < 400 ? text : text.left(60) + text.right(60));
    const QString cleaned = cleanQuestionMarkdown(text);
    return cleaned.isEmpty() ? text.simplified() : cleaned;
}

QString cleanQuestionMarkdown(const QString &markdown)
{
    QString text = stripMarks(markdown).simplified();
    for (int turn = 0; turn < 2 && mayBeNumberedQuestion(text); ++turn) {
        const QRegularExpressionMatch match = questionNumbering().match(text);
        if (!match.hasMatch() || match.capturedLength() >= text.size())
            break;
        text = text.mid(match.capturedLength()).trimmed();
    }
    while (text.endsWith(u'#'))
        text = text.chopped(1).trimmed();
    return text;
}

bool isPlaceholder(const QString &text)
{
    static const QRegularExpression expression = pattern(
        uR"(^[\s*_~.…>#()\[\]-]*(to-?\s?do|tbd|tba|wip|n/?a|(your\s+)?answers?(\s+(goes\s+)?here)?|coming\s+soon|(to\s+be|will\s+be)\s+(added|done|written|answered|continued)(\s+soon)?|work\s+in\s+progress|under\s+construction|no\s+answer(\s+yet)?|please\s+contribute|待补充|待完善|未完待续|略)?[\s*_~.…!>#()\[\]-]*$)"_s);
    const QString plain = text.trimmed();
    return plain.size() < 80 && expression.match(plain).hasMatch();
}

bool matchesPattern(const QString &pattern, const QString &path)
{
    QString wanted = pattern;
    while (wanted.startsWith(u"./"_s))
        wanted.remove(0, 2);
    while (wanted.startsWith(u'/'))
        wanted.remove(0, 1);
    if (!wanted.contains(u'*')) {
        if (wanted.endsWith(u'/'))
            wanted.chop(1);
        return path == wanted || path.startsWith(wanted + u'/');
    }
    // One pass with a single restart point: linear for the patterns people write, and never exponential.
    qsizetype p = 0;
    qsizetype s = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (s < path.size()) {
        if (p < wanted.size() && wanted[p] == u'*') {
            while (p < wanted.size() && wanted[p] == u'*')
                ++p;
            star = p;
            mark = s;
        } else if (p < wanted.size() && wanted[p] == path[s]) {
            ++p;
            ++s;
        } else if (star >= 0) {
            p = star;
            s = ++mark;
        } else {
            return false;
        }
    }
    while (p < wanted.size() && wanted[p] == u'*')
        ++p;
    return p == wanted.size();
}

} // namespace waymark::library
