// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::library;
using waymark::library::testing::questionsOf;

class QuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionOfOurOwnFormatIsReadWhole()
    {
        const auto questions = questionsOf(R"(# Topic

Text.

## Why does it work?

A section of the text, not a question.

## Interview questions

### Derive the slope of $x^2$.

*Level: intermediate · Kind: derivation*

Two `x`.

```python
print(2)
```

**Common wrong answer:** "x".

- [ ] Limit of a *quotient*
- [ ] Two x

### What is next?

*Level: beginner · Kind: concept*

Nothing.

- [ ] Nothing

## Further reading

- A book
)");
        QCOMPARE(questions.size(), size_t(2));
        const Question &first = questions[0];
        QCOMPARE(first.key, u"topic?derive-the-slope-of-x-2"_s);
        QCOMPARE(first.markdown, u"Derive the slope of $x^2$."_s);
        QCOMPARE(int(first.level), int(Level::Intermediate));
        QCOMPARE(int(first.kind), int(QuestionKind::Derivation));
        QCOMPARE(first.keyPoints, (QStringList{u"Limit of a *quotient*"_s, u"Two x"_s}));
        QCOMPARE(first.answer, u"Two `x`.\n\n```python\nprint(2)\n```\n\n**Common wrong answer:** \"x\"."_s);
        QCOMPARE(first.path, u"topic.md"_s);
        QCOMPARE(first.line, 11);
        QCOMPARE(questions[1].answer, u"Nothing."_s);
    }

    void shapes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("answers");
        QTest::newRow("a title that only sounds like a learning order")
            << QByteArray("# Applied deep-learning roadmap\n## Interview questions\n### What is a?\nA.\n")
            << QStringList{u"What is a?"_s} << QStringList{u"A."_s};
        QTest::newRow("headings") << QByteArray(
            "# T\n## What is a?\nA.\n## 12) Define b.\nB.\n## How is c?\nC.\n## Q4: What is d? ##\nD.\n")
                                  << QStringList{u"What is a?"_s, u"Define b."_s, u"How is c?"_s, u"What is d?"_s}
                                  << QStringList{u"A."_s, u"B."_s, u"C."_s, u"D."_s};
        QTest::newRow("one question below an answer heading") << QByteArray("### What is a?\n\n#### Answer\n\nA.\n")
                                                              << QStringList{u"What is a?"_s} << QStringList{u"A."_s};
        QTest::newRow("headings inside numbered items")
            << QByteArray(
                   "# T\n\n1. ### What is a?\n\n    A.\n\n2. ### What is b?\n\n    B.\n\n3. ### What is c?\n\n    C.\n")
            << QStringList{u"What is a?"_s, u"What is b?"_s, u"What is c?"_s} << QStringList{u"A."_s, u"B."_s, u"C."_s};
        QTest::newRow("bold") << QByteArray("# T\n\n**What is a? \xe2\xad\x90**\n\nA.\n\n**Why b?**\n\nB.\n\n**Bold** "
                                            "is also a word.\n\n**Q3: How c?**\n\nC.\n\n## End\n\nNot the answer.\n")
                              << QStringList{u"What is a?"_s, u"Why b?"_s, u"How c?"_s}
                              << QStringList{u"A."_s, u"B.\n\n**Bold** is also a word."_s, u"C."_s};
        QTest::newRow("bold numbers") << QByteArray(
            "# T\n\n**1)** The count.\n\n```sql\nSELECT 1\n```\n\n**2) Sum**. Add.\n\n`+`\n\n**3)** Last.\n\nL.\n")
                                      << QStringList{u"The count."_s, u"Sum. Add."_s, u"Last."_s}
                                      << QStringList{u"```sql\nSELECT 1\n```"_s, u"`+`"_s, u"L."_s};
        QTest::newRow("folds") << QByteArray(
            "# Questions\n\n<details><summary>What is a?</summary>\n\nA.\n\n</details>\n\n<details>\n<summary><b>2. "
            "Why b?</b></summary>\nB.\n</details>\n\n<details><summary>How c?</summary>C.</details>\n")
                               << QStringList{u"What is a?"_s, u"Why b?"_s, u"How c?"_s}
                               << QStringList{u"A."_s, u"B."_s, u"C."_s};
        QTest::newRow("fold inside a fold") << QByteArray(
            "# Questions\n\n<details><summary>What is "
            "a?</summary>\n\n<details><summary>Hint</summary>\n\nH.\n\n</details>\n\n</details>\n\nNot the answer.\n")
                                            << QStringList{u"What is a?"_s} << QStringList{u"H."_s};
        QTest::newRow("bullets") << QByteArray(
            "# T\n## Common questions\n* Explain a.\n* What is b?\n  * And c?\n* How is d?\n  It is so.\n")
                                 << QStringList{u"Explain a."_s, u"What is b?"_s, u"How is d?"_s}
                                 << QStringList{QString(), QString(), u"It is so."_s};
        QTest::newRow("numbered with answers")
            << QByteArray("# FAQ\n\n1. What is a?\n\n   A.\n\n2. What is b?\n\n   B.\n")
            << QStringList{u"What is a?"_s, u"What is b?"_s} << QStringList{u"A."_s, u"B."_s};
        QTest::newRow("table") << QByteArray(
            "# T\n\n| # | Question | Answer |\n|---|---|---|\n| 1 | What is `a`? | *A* |\n| 2 | B | TBD |\n")
                               << QStringList{u"What is a?"_s, u"B"_s} << QStringList{u"*A*"_s, QString()};
        QTest::newRow("labels") << QByteArray(
            "# T\n\nQuestion: What prints?\n```js\nx\n```\n\nQ2: Why?\nA: Because.\n\nMore.\n")
                                << QStringList{u"What prints?"_s, u"Why?"_s}
                                << QStringList{QString(), u"Because.\n\nMore."_s};
        QTest::newRow("choices") << QByteArray("# Quiz\n\n#### Q1. Which one is red?\n\n- [ ] grass\n- [x] "
                                               "blood\n\n#### Q2. Which one is blue?\n\n- [x] sky\n- [ ] milk\n")
                                 << QStringList{u"Which one is red?"_s, u"Which one is blue?"_s}
                                 << QStringList{u"- blood"_s, u"- sky"_s};
        QTest::newRow("links to answers on the page") << QByteArray(
            "# T\n## Questions\n* [What is a?](#1-1)\n* [What is b?](#1-2)\n\n## Replies\n### 1-1\nA.\n### 1-2\nB.\n")
                                                      << QStringList{u"What is a?"_s, u"What is b?"_s}
                                                      << QStringList{u"A."_s, u"B."_s};
        QTest::newRow("links to answers elsewhere")
            << QByteArray("# T\n## Questions\n* [What is a?](other.md#a)\n* [What is b?](https://example.org)\n")
            << QStringList{u"What is a?"_s, u"What is b?"_s}
            << QStringList{u"[What is a?](other.md#a)"_s, u"[What is b?](https://example.org)"_s};
        QTest::newRow("Chinese") << QByteArray(
            "# \xe9\x9d\xa2\xe8\xaf\x95\xe9\xa2\x98\n\n### 1. \xe4\xbb\x80\xe4\xb9\x88\xe6\x98\xaf\xe7\x86\xb5\n\nX\n")
                                 << QStringList{u"什么是熵"_s} << QStringList{u"X"_s};
        QTest::newRow("bullets with links to answers")
            << QByteArray("# T\n## Interview questions\n- What is a? - [Read it here](https://example.org/a)\n- Why b? "
                          "([1](x.md), [2](y.md))\n- How does `c` work?\n")
            << QStringList{u"What is a?"_s, u"Why b?"_s, u"How does c work?"_s}
            << QStringList{u"[Read it here](https://example.org/a)"_s, u"[1](x.md), [2](y.md)"_s, QString()};
        QTest::newRow("back to top in HTML") << QByteArray(
            "# T\n\n## Q. What is a?\n\nA.\n\n<div align=\"right\">\n    <b><a href=\"#table\">\xe2\x86\xa5 "
            "back to top</a></b>\n</div>\n\n## Q. Why b?\n\nB.\n\n**[\xe2\xac\x86 Back to Top](#t)**\n\n## "
            "Q. How c?\n\nC.\n\n[Top](#t)\n") << QStringList{u"What is a?"_s, u"Why b?"_s, u"How c?"_s}
                                             << QStringList{u"A."_s, u"B."_s, u"C."_s};
        QTest::newRow("folds that embolden their answers")
            << QByteArray("# Questions\n\n<details>\n<summary>What is a?</summary><br><b>\n\nA "
                          "*thing*.\n\n</b></details>\n\n<details>\n<summary>Why b?</summary><br><b>\nB.\n</b></"
                          "details>\n\n<details>\n<summary>How c?</summary><br><b>\n</b></details>\n")
            << QStringList{u"What is a?"_s, u"Why b?"_s, u"How c?"_s}
            << QStringList{u"A *thing*."_s, u"B."_s, QString()};
        QTest::newRow("two headings that say so")
            << QByteArray("# T\n\n## Q1: Trees\n\nA.\n\n## Q2: Why b?\n\nB.\n") << QStringList{u"Trees"_s, u"Why b?"_s}
            << QStringList{u"A."_s, u"B."_s};
        QTest::newRow("a table of contents in a table, answers as headings in a list")
            << QByteArray("# T Questions & Answers\n\n### Table of Contents\n\n| No. | Questions |\n| --- | --- |\n| | "
                          "**Core** |\n| 1 | [What is a?](#what-is-a) |\n| 2 | [How is b?](#how-is-b)\n\n## Core\n\n1. "
                          "### What is a?\n\n    A.\n\n    ```x\n    code\n    ```\n\n    **[\xe2\xac\x86 Back to "
                          "Top](#table-of-contents)**\n\n2. ### How is b?\n\n    B.\n\n    **[\xe2\xac\x86 Back to "
                          "Top](#table-of-contents)**\n")
            << QStringList{u"What is a?"_s, u"How is b?"_s} << QStringList{u"A.\n\n```x\ncode\n```"_s, u"B."_s};
        QTest::newRow("source links beside numbered headings")
            << QByteArray("# 3 Questions\n\n### Recently added: [more](https://example.org)\n\n#### 1) What's a? "
                          "[[src](http://example.org/1)]\n\nA. [[src]](https://example.org/2)\n\n#### 2) Explain b? "
                          "[[src](http://example.org/1)]\n[[Answer]](https://example.org/3)\n\n#### 3) Reverse a "
                          "list.[[src](http://example.org/1)]\n")
            << QStringList{u"What's a?"_s, u"Explain b?"_s, u"Reverse a list."_s}
            << QStringList{u"A. [[src]](https://example.org/2)"_s, u"[[Answer]](https://example.org/3)"_s, QString()};
        QTest::newRow("Persian")
            << QStringLiteral("# سوالات\n\n## سوال ۱: درخت چیست؟\n\nچوب.\n\n## سوال ۲: چرا؟\n\nزیرا.\n").toUtf8()
            << QStringList{u"درخت چیست؟"_s, u"چرا؟"_s} << QStringList{u"چوب."_s, u"زیرا."_s};
        QTest::newRow("Chinese numerals")
            << QStringLiteral("# 面试题\n\n### 一、什么是树？\n\n木。\n\n### 二、为什么？\n\n因为。\n").toUtf8()
            << QStringList{u"什么是树？"_s, u"为什么？"_s} << QStringList{u"木。"_s, u"因为。"_s};
        QTest::newRow("bullets whose parts answer")
            << QByteArray("# FAQ\n\n- **Q: What is a?**\n  - It is b.\n- **Q: Why c?**\n  - A: So.\n")
            << QStringList{u"What is a?"_s, u"Why c?"_s} << QStringList{u"- It is b."_s, u"- A: So."_s};
        QTest::newRow("unanswered") << QByteArray(
            "# T\n## What is a?\nTODO\n## What is b?\nAnswer here\n## What is c?\n## What is d?\n*Coming soon*\n")
                                    << QStringList{u"What is a?"_s, u"What is b?"_s, u"What is c?"_s, u"What is d?"_s}
                                    << QStringList{QString(), QString(), QString(), QString()};
        QTest::newRow("not questions") << QByteArray(
            "# Text\n\n## Model 1\n\n## Resources\n\n* [What is a?](https://example.org)\n\n```\n# What is "
            "it?\n```\n\nIs it?\n\n- One\n- Two?\n")
                                       << QStringList{} << QStringList{};
        QTest::newRow("table of contents")
            << QByteArray("# T\n## Contents\n* [What is a?](#what-is-a)\n* [Why b?](#why-b)\n* [How c?](#how-c)\n## "
                          "What is a?\nA.\n## Why b?\nB.\n## How c?\nC.\n")
            << QStringList{u"What is a?"_s, u"Why b?"_s, u"How c?"_s} << QStringList{u"A."_s, u"B."_s, u"C."_s};
        QTest::newRow("exercises are numbered, whatever their form")
            << QByteArray("# Classes\n\nOf objects.\n\n## Exercises\n\n1. Locate the full classes in the package.\n1. "
                          "Remove the call. Can you still print it?\n")
            << QStringList{u"Locate the full classes in the package."_s, u"Remove the call. Can you still print it?"_s}
            << QStringList{QString(), QString()};
        QTest::newRow("bullets below exercises may be notes")
            << QByteArray("# Classes\n\nOf objects.\n\n## Exercises\n\n- Sheets are handed out on Mondays.\n- Bring "
                          "your laptop.\n")
            << QStringList{} << QStringList{};
        QTest::newRow("checklists inside an explanation")
            << QByteArray("# Design a feed\n\n## Problem\n\nClarifying questions:\n\n- Who reads it?\n- How many?\n")
            << QStringList{} << QStringList{};
    }
    void shapes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, texts);
        QFETCH(QStringList, answers);
        QStringList foundTexts;
        QStringList foundAnswers;
        for (const Question &question : questionsOf(text)) {
            foundTexts.append(question.text);
            foundAnswers.append(question.answer);
        }
        QCOMPARE(foundTexts, texts);
        QCOMPARE(foundAnswers, answers);
    }

    void codeAndPartsBelongToTheQuestion()
    {
        const auto questions = questionsOf("# T\n## Coding questions\n* Make this work:\n```js\nf(1)\n```\n* Explain "
                                           "the following:\n  * one\n  * two\n* What is b?\n  * And c?\n");
        QCOMPARE(questions.size(), size_t(3));
        QCOMPARE(questions[0].markdown, u"Make this work:\n\n```js\nf(1)\n```"_s);
        QCOMPARE(questions[1].markdown, u"Explain the following:\n\n* one\n* two"_s);
        QCOMPARE(questions[2].markdown, u"What is b?\n\n* And c?"_s);
    }

    void levels_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<int>("level");
        QTest::newRow("baby") << u"What is a? 👶"_s << int(Level::Beginner);
        QTest::newRow("star") << u"What is a? ‍⭐️"_s << int(Level::Intermediate);
        QTest::newRow("rocket") << u"What is a? 🚀"_s << int(Level::Advanced);
        QTest::newRow("green") << u"🟢 What is a?"_s << int(Level::Beginner);
        QTest::newRow("red") << u"🔴 What is a?"_s << int(Level::Advanced);
        QTest::newRow("letter") << u"[M] What is a?"_s << int(Level::Intermediate);
        QTest::newRow("word") << u"What is a? (hard)"_s << int(Level::Advanced);
        QTest::newRow("none") << u"What is a?"_s << int(Level::Unknown);
    }
    void levels()
    {
        QFETCH(QString, heading);
        QFETCH(int, level);
        const auto questions = questionsOf("# Interview questions\n\n### " + heading.toUtf8() + "\n\nA.\n");
        QCOMPARE(questions.size(), size_t(1));
        QCOMPARE(int(questions[0].level), level);
        QCOMPARE(questions[0].text, u"What is a?"_s);
    }

    void anEnclosingHeadingGradesItsQuestions()
    {
        const auto questions = questionsOf("# Interview questions\n## Easy\n### What is a?\nA.\n### What is b?\nB.\n## "
                                           "Hard\n### Why c?\nC.\n### Why d?\nD.\n");
        QCOMPARE(questions.size(), size_t(4));
        QCOMPARE(int(questions[0].level), int(Level::Beginner));
        QCOMPARE(int(questions[3].level), int(Level::Advanced));
    }

    void keysComeFromTextAndRepeatsAreNumbered()
    {
        const auto questions = questionsOf("# Interview questions\n### 66) What is a?\n1\n### 66) What is b?\n2\n### "
                                           "70) What is a?\n3\n### What is a 2?\n4\n");
        QStringList keys;
        for (const Question &question : questions)
            keys.append(question.key);
        QCOMPARE(keys,
                 (QStringList{u"topic?what-is-a"_s, u"topic?what-is-b"_s, u"topic?what-is-a-2"_s,
                              u"topic?what-is-a-2-2"_s}));
    }

    void realCodeStaysCode()
    {
        const auto questions = questionsOf("# Interview questions\n### Write a loop.\n\n    for (int i = 0; i < n; "
                                           "++i) {\n        sum += i;\n    }\n");
        QCOMPARE(questions.size(), size_t(1));
        QVERIFY2(questions[0].answer.contains(u"    sum += i;"_s), qPrintable(questions[0].answer));
    }

    void theSectionThatHoldsQuestionsIsPractised()
    {
        const Library library =
            testing::fromTexts({{u"a.md"_s, "# A\n\nText.\n\n## Interview questions\n\n### What is a?\n\nA.\n"}});
        const auto &sections = library.tracks[0].topics[0].sections;
        QCOMPARE(sections.size(), size_t(3));
        QVERIFY(!sections[0].interview);
        QVERIFY(sections[2].interview);
    }
};

QTEST_GUILESS_MAIN(QuestionsTest)
#include "tst_questions.moc"
