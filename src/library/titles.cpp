// SPDX-License-Identifier: GPL-3.0-or-later
// What a heading announces.
#include "library/patterns.h"
#include "library/words.h"

#include <array>
#include <string_view>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

/// Whether the first word of the text, or `anywhere` some word, begins with one of the stems (three letters, lower
/// case, with a blank between two). What a pattern asks first: most titles need no matching then. Letters that are not
/// ASCII are left to the pattern.
bool mayMatch(QStringView text, std::string_view stems, bool anywhere = false)
{
    std::array<char, 3> stem{};
    size_t length = 0; // of the word so far
    for (const QChar letter : text) {
        const char16_t code = letter.unicode();
        if (code >= 0x80)
            return true;
        const char lower = code >= u'A' && code <= u'Z' ? char(code + 32) : char(code);
        if (!(lower >= 'a' && lower <= 'z') && !(lower >= '0' && lower <= '9') && lower != '_') {
            if (length > 0 && !anywhere)
                return false;
            length = 0;
            continue;
        }
        if (length < stem.size())
            stem[length] = lower;
        if (++length != stem.size())
            continue;
        for (size_t at = 0; at + 2 < stems.size(); at += 4) {
            if (stems[at] == stem[0] && stems[at + 1] == stem[1] && stems[at + 2] == stem[2])
                return true;
        }
        if (!anywhere)
            return false;
    }
    return false;
}

} // namespace

bool isNavigationTitle(QStringView title)
{
    static const QRegularExpression expression = pattern(
        uR"(^\W*(table\s+of\s+contents?|contents?|toc|index|(quick\s+)?navigation|quick\s+links|(repository|repo|project|folder|directory|file|code)\s+(structure|layout|map|tree)|structure|layout|outline|sitemap|目录|目錄|文档结构|项目结构|快速导航|导航|仓库结构|فهرست(\s+مطالب)?|محتويات|সূচিপত্র|目次|目录索引|索引)\W*$)"_s);
    return mayMatch(title, "tab con toc ind qui nav rep pro fol dir fil cod str lay out sit")
        && contains(expression, title);
}

bool isHomeTitle(QStringView title)
{
    static const QRegularExpression expression =
        pattern(uR"(^\W*(home(\s*page)?|start|welcome|overview|index|首页|主页|首頁|خانه)\W*$)"_s);
    return contains(expression, title);
}

bool isLearningOrderTitle(QStringView title)
{
    static const QRegularExpression expression = pattern(
        uR"((?<!deep[\s-])(?<!machine[\s-])\b(learning|study|reading|suggested|recommended)\s+(order|path|sequence|route|roadmap)\b|\border\s+of\s+(study|reading|learning)\b|学习(顺序|路线|路径)|學習(順序|路線)|阅读顺序|نقشه\s+راه)"_s);
    return mayMatch(title, "lea stu rea sug rec ord", true) && contains(expression, title);
}

bool isCommunityTitle(QStringView title)
{
    static const QRegularExpression expression = pattern(
        uR"(^\W*(contribut\w*|how\s+(to|can\s+(i|you))\s+(contribute|help)|getting\s+involved|licen[cs]e\w*|copyright|authors?|maintainers?|sponsors?\w*|backers|supporters?|support|donat\w*|acknowledge?ments?|credits?|thanks|stargazers?|star\s+history|stars?|sharing|share|social|contacts?|contact\s+\w+|community|code\s+of\s+conduct|changelog|change\s+log|disclaimer|citation|citing|cite|about(\s+(me|us|the\s+author|this\s+repo\w*))?|news|what'?s\s+new|updates?|translations?|languages?|image\s+references?|references?|bibliography|more(\s+(resources?|study\s+material|reading|links|information))|further\s+(reading|resources)|additional\s+(links?|resources?|reading)|related(\s+\w+)?|similar\s+repos?\w*|other\s+(useful\s+(things|links)|resources|repos?\w*)|useful\s+links?|resources?|links?|see\s+also|external\s+links?|贡献\w*|許可\w*|许可\w*|参考(资料|文献)?|致谢|更多\w*|关于|延伸阅读|联系\w*)\W*$)"_s);
    return mayMatch(
               title,
               "con how get lic cop aut mai spo bac sup don ack cre tha sta sha soc com cod cha dis cit abo new wha "
               "upd tra lan ima ref bib mor fur add rel sim oth use res lin see ext")
        && contains(expression, title);
}

bool isQuestionZoneTitle(QStringView title)
{
    static const QRegularExpression expression = pattern(
        uR"(\b(questions?|q\s*(&|and|n)\s*a|q\s*/\s*a|faqs?|quiz(zes)?|exercises?|self[- ]?check|question\s+bank|interview\s+prep)\b|面试题|面試題|问题|問題|问答|問答|习题|習題|题库|題庫|练习|题目|سوالات|سؤالات|سوال|پرسش|أسئلة|প্রশ্ন)"_s);
    // "Clarifying questions" are those a candidate asks back.
    return (title.contains(u'q', Qt::CaseInsensitive) || mayMatch(title, "faq exe sel int", true))
        && contains(expression, title) && !title.contains(u"clarif"_s, Qt::CaseInsensitive);
}

bool isExercisesTitle(QStringView title)
{
    static const QRegularExpression expression = pattern(
        uR"(^\W*((programming|review|practice|further)\s+)?exercises?\W*$|^\W*(习题|習題|练习题?|練習題?)\W*$)"_s);
    return contains(expression, title);
}

bool isAnswerTitle(QStringView title)
{
    static const QRegularExpression expression = pattern(
        uR"(^\W*((click|tap)\s+(here\s+)?(to|for)\s+\w.*|((view|show|see|reveal|open|expand|toggle|check|hide)\s+)?(the\s+)?((sample|short|full|correct|possible|detailed|suggested)\s+)?(answers?|solutions?|explanations?|hints?|details?|reply|spoiler)|ans|答案|查看答案|点击查看\w*|参考答案|解答|解析|回答|الإجابة|پاسخ|উত্তর|javob|ответ|respuesta|réponse|antwort)(\s*[:：].*)?\W*$)"_s);
    return mayMatch(title,
                    "cli tap vie sho see rev ope exp tog che hid the sam ful cor pos det sug ans sol hin rep spo jav "
                    "res ant")
        && contains(expression, title);
}

bool isKeyPointTitle(QStringView title)
{
    static const QRegularExpression expression = pattern(
        uR"(^\W*(key\s+points?|good\s+to\s+hear|what\s+(the\s+)?interviewers?\s+(listens?|looks?)\s+for|must\s+mention|要点|关键点)\W*$)"_s);
    return mayMatch(title, "key goo wha mus") && contains(expression, title);
}

} // namespace waymark::library
