// SPDX-License-Identifier: GPL-3.0-or-later
// How study repositories are laid out, reduced to what tells, and what a careful person would write down from their
// front pages: tracks, their topics in order, and in brackets the number of questions. The texts are our own.
#include "folder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::library;

namespace {

using Texts = std::vector<std::pair<QString, QByteArray>>;

/// One line for each track and, indented, for each topic.
QString outline(const Library &library)
{
    QString text;
    for (const Track &track : library.tracks) {
        text += track.title + u'\n';
        for (const Topic &topic : track.topics) {
            text += u"  "_s + topic.title;
            if (!topic.questions.empty())
                text += u" [%1]"_s.arg(topic.questions.size());
            text += topic.missing ? u" (missing)\n"_s : u"\n"_s;
        }
    }
    return text;
}

QString reasonFor(const Library &library, const QString &path)
{
    for (const LeftOut &entry : library.leftOut) {
        if (entry.path == path)
            return entry.reason;
    }
    return {};
}

/// Pages of one heading each; the heading is the last part of the path without the ending and its number.
Texts pages(const QStringList &paths)
{
    Texts texts;
    for (const QString &path : paths) {
        QString title = path.section(u'/', -1).section(u'.', 0, 0);
        texts.emplace_back(path, "# " + title.toUtf8() + "\n\nSomething to read.\n");
    }
    return texts;
}

Texts operator+(Texts texts, const Texts &more)
{
    texts.insert(texts.end(), more.begin(), more.end());
    return texts;
}

/// As many words as a text of that length has.
QByteArray prose(int words)
{
    return QByteArray("word ").repeated(words) + "\n\n";
}

} // namespace

class ShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layouts_data()
    {
        QTest::addColumn<Texts>("texts");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const Texts &texts, const QString &expected) {
            QTest::newRow(name) << texts << expected;
        };

        row("a book's summary whose outer items are links, with the front page among them",
            Texts{{u"README.md"_s, "# Bees\n\nA book.\n"}, {u"SUMMARY.md"_s, R"md(# Summary

* [Foreword](README.md)
    * [Readers](text/readers.md)
    * [Thanks](text/thanks-to-all.md)
* [Part I. Hives](text/part-1.md)
    * [1. Wood](text/wood.md)
        * [1.1 Oak](text/oak.md)
    * [2. Wax](text/wax.md)
* [Part II: Honey](text/part-2.md)
    * [3. Jars](text/jars.md)
)md"}}
                + pages({u"text/readers.md"_s, u"text/thanks-to-all.md"_s, u"text/part-1.md"_s, u"text/wood.md"_s,
                         u"text/oak.md"_s, u"text/wax.md"_s, u"text/part-2.md"_s, u"text/jars.md"_s}),
            u"Foreword\n  readers\n  thanks-to-all\n"
            "Part I. Hives\n  part-1\n  wood\n  oak\n  wax\n"
            "Part II: Honey\n  part-2\n  jars\n"_s);

        row("a sidebar with root addresses, folders without a page, and empty targets",
            Texts{{u"README.md"_s, "# 蜜蜂\n\n笔记。\n"},
                  {u"_sidebar.md"_s, R"md(* [首页](/)
* [01.基础](/01.基础/)
  * [1.1 历史](/01.基础/)
    * [2.蜂箱](/01.基础/2.蜂箱/2.蜂箱.md "2.蜂箱")
  * [1.2 蜂蜡]()
    * [1.橡木](/01.基础/1.橡木/1.橡木.md)
* [02.蜂蜜](/02.蜂蜜/)
  * [2.1 罐子](/02.蜂蜜/)
    * [罐子（大 & 小）](</02.蜂蜜/罐子（大 & 小）/罐子（大 & 小）.md>)
)md"},
                  {u"01.基础/2.蜂箱/2.蜂箱.md"_s, "# 2.蜂箱\n\n文字\n"},
                  {u"01.基础/1.橡木/1.橡木.md"_s, "# 1.橡木\n\n文字\n"},
                  {u"02.蜂蜜/README.md"_s, "# 02.蜂蜜\n"},
                  {u"02.蜂蜜/罐子（大 & 小）/罐子（大 & 小）.md"_s, "# 罐子\n\n文字\n"}},
            u"基础\n  蜂箱\n  橡木\n蜂蜜\n  罐子\n"_s);

        row("a sidebar inside docs",
            Texts{{u"README.md"_s, "# Bees\n\nSee the site.\n"},
                  {u"docs/_sidebar.md"_s,
                   "- Hives\n  - [Wood](/hives/wood)\n  - [Wax](/hives/wax.md)\n- Honey\n"
                   "  - [Jars](honey/jars.md)\n  - [Lids](honey/lids.md)\n"}}
                + pages({u"docs/hives/wax.md"_s, u"docs/hives/wood.md"_s, u"docs/honey/jars.md"_s,
                         u"docs/honey/lids.md"_s}),
            u"Hives\n  wood\n  wax\nHoney\n  jars\n  lids\n"_s);

        row("the navigation of a site's settings",
            Texts{{u"README.md"_s, "# Bees\n\nSee the site.\n"},
                  {u"mkdocs.yml"_s, R"md(site_name: Bees
theme: {name: material}
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:materialx.emoji.twemoji
nav:
  - Home: index.md
  - Hives:
      - hives/wax.md
      - Wood: hives/wood.md
      - More:
          - hives/oak.md
  - Honey:
      - Jars: honey/jars.md
      - Elsewhere: https://example.org/jars
)md"},
                  {u"docs/index.md"_s, "# Welcome\n\nHello.\n"}}
                + pages(
                    {u"docs/hives/oak.md"_s, u"docs/hives/wax.md"_s, u"docs/hives/wood.md"_s, u"docs/honey/jars.md"_s}),
            u"Hives\n  wax\n  wood\n  oak\nHoney\n  jars\n"_s);

        row("a book's table of contents in parts", Texts{{u"_toc.yml"_s, R"md(format: jb-book
root: intro
parts:
  - caption: Hives
    chapters:
      - file: hives/wax
        sections:
          - file: hives/oak
      - file: hives/wood.md
  - caption: Honey
    chapters:
      - file: honey/jars
        title: All jars
      - url: https://example.org
)md"}} + pages({u"intro.md"_s, u"hives/oak.md"_s, u"hives/wax.md"_s, u"hives/wood.md"_s, u"honey/jars.md"_s}),
            u"Library\n  intro\nHives\n  wax\n  oak\n  wood\nHoney\n  jars\n"_s);

        row("a book's table of contents as a plain list", Texts{{u"book/_toc.yml"_s, R"md(- file: intro
- part: Hives
  chapters:
    - file: wax
    - file: wood
- part: Honey
  chapters:
    - file: jars
)md"}} + pages({u"book/intro.md"_s, u"book/jars.md"_s, u"book/wax.md"_s, u"book/wood.md"_s}),
            u"Library\n  intro\nHives\n  wax\n  wood\nHoney\n  jars\n"_s);

        row("links to the repository's own address under another name",
            Texts{{u"README.md"_s, R"md(# Bees

Follow me on [the net](https://example.org/me/).

* [Wax & Wood](https://example.org/me/Bee-Questions/blob/main/Wax%20%26%20Wood.md)
* [Jars](https://example.org/me/Bee-Questions-Answers/blob/main/Jars%20Questions.md)
)md"},
                  {u"Jars Questions.md"_s, "# Jars\n\n## Q1: What is a jar?\nA.\n## Q2: Why jars?\nB.\n"},
                  {u"Wax & Wood.md"_s, "# Wax & Wood\n\nText.\n"}},
            u"Bees\n  Wax & Wood\n  Jars [2]\n"_s);

        row("headings that are links", Texts{{u"README.md"_s, R"md(# Bees

## Hives

### [Wax](hives/wax.md)
Where it comes from.

### [Wood](hives/wood.md)
What it is good for.

## Honey

### [Jars](honey/jars.md)
### [Lids](honey/lids.md)
)md"}} + pages({u"hives/wax.md"_s, u"hives/wood.md"_s, u"honey/jars.md"_s, u"honey/lids.md"_s}),
            u"Hives\n  wax\n  wood\nHoney\n  jars\n  lids\n"_s);

        row("small sections within sections",
            Texts{{u"README.md"_s, R"md(# Bees

## Hives
### [Questions at large](hives/all.md)
### Wax
- [Where from?](hives/wax.md)
- [Where to?](hives/wax2.md)
### Wood
- [Oak?](hives/oak.md)
### Straw
- [Rye?](hives/rye.md)
- [Oats?](hives/oats.md)

## Honey
- [Jars](honey/jars.md)
### Lids
- [Tin](honey/tin.md)
- [Cork](honey/cork.md)
### Glue
- [Paste](honey/paste.md)
- [Gum](honey/gum.md)

## Contributors
- [Me](people/me.md)
- [You](people/you.md)
)md"}}
                + pages({u"hives/all.md"_s, u"hives/wax.md"_s, u"hives/wax2.md"_s, u"hives/oak.md"_s, u"hives/rye.md"_s,
                         u"hives/oats.md"_s, u"honey/jars.md"_s, u"honey/tin.md"_s, u"honey/cork.md"_s,
                         u"honey/paste.md"_s, u"honey/gum.md"_s}),
            u"Hives\n  all\n  wax\n  wax2\n  oak\n  rye\n  oats\nHoney\n  jars\n  tin\n  cork\n  paste\n  gum\n"_s);

        row("quoted links below headings", Texts{{u"README.md"_s, R"md(| a | b |
| :-: | :-: |
| Hives[:bee:](#hives) | Honey[:honey_pot:](#honey) |

## Hives

> [Wood](https://example.org/x/Notes/blob/master/notes/wood.md)

After a book.

> [Wax](https://example.org/x/Notes/blob/master/notes/wax.md)

After another.

## Honey

> [Jars](notes/jars.md)

> [Lids](notes/lids.md)
)md"}} + pages({u"notes/jars.md"_s, u"notes/lids.md"_s, u"notes/wax.md"_s, u"notes/wood.md"_s}),
            u"Hives\n  wood\n  wax\nHoney\n  jars\n  lids\n"_s);

        row("a grid of pictures",
            Texts{{u"README.md"_s, R"md(<p align='center'><img src='a.png'/></p>

<table>
  <tr>
    <td><a href='topics/wood/README.md'><img src='w.png' alt='Wood'/><br/><b>Wood</b></a></td>
    <td><a href='#rain'><img src='r.png'/><br/><b>Rain</b></a></td>
  </tr>
  <tr>
    <td><a href='topics/wax/README.md'><img src='x.png'/><br/><b>Wax</b></a></td>
    <td><a href='https://example.org/other'><b>Other</b></a></td>
  </tr>
</table>

## Rain

<details>
<summary>What is rain?</summary><br><b>

Water.
</b></details>

<details>
<summary>For each of these say what falls:

  * rain
  * snow
  * hail
  * leaves
  * prices
  * teeth
  * kingdoms</summary><br><b>

  * rain - water
</b></details>

<details>
<summary>Why does it rain?</summary><br><b>
</b></details>

## Snow

<details>
<summary>What is snow?</summary><br><b>

Cold.
</b></details>
)md"},
                  {u"topics/wax/README.md"_s,
                   "# Wax\n\n### Wax basics\n\n<details>\n<summary>What is "
                   "wax?</summary><br><b>\nFat.\n</b></details>\n"},
                  {u"topics/wood/README.md"_s,
                   "# Wood\n\n### Wood basics\n\n<details>\n<summary>What is wood?</summary><br><b>\nOak.\n</b></"
                   "details>\n"}},
            u"Library\n  Wood [1]\n  Rain [3]\n  Wax [1]\n  Snow [1]\n"_s);

        row("a table of lessons with the page of their part beside them",
            Texts{{u"README.md"_s, R"md(# Bees for all

| No | Lesson | Part | Link |
| -- | -- | -- | -- |
| 01 | What is wax? | [Wax](Wax/README.md) | [lesson](Wax/1-what/README.md) |
| 02 | History | [Wax](Wax/README.md) | [lesson](Wax/2-history/README.md) |
| 03 | Oak | [Wood](Wood/README.md) | [lesson](Wood/1-oak/README.md) |
| 04 | Ash | [Wood](Wood/README.md) | [lesson](Wood/2-ash/README.md) |
| 05 | Elm | [Wood](Wood/README.md) | [lesson]() |
)md"},
                  {u"Wax/README.md"_s, "# All about wax\n\nIntroduction.\n"},
                  {u"Wax/1-what/README.md"_s, "# What wax is\n\nText.\n"},
                  {u"Wax/2-history/README.md"_s, "# History of wax\n\nText.\n"},
                  {u"Wood/README.md"_s, "# Wood in general\n\nIntroduction.\n"},
                  {u"Wood/1-oak/README.md"_s, "# Oak\n\nText.\n"},
                  {u"Wood/2-ash/README.md"_s, "# Ash\n\nText.\n"},
                  {u"Wood/2-ash/assignment.md"_s, "# Plant an ash\n\nText.\n"}},
            u"Wax\n  What wax is\n  History of wax\nWood\n  Oak\n  Ash\n  Plant an ash\n"_s);

        row("a list of folders",
            Texts{{u"README.md"_s, "# Bees\n\n## Topics\n\n- [Wood](wood/)\n- [Honey](honey)\n"}}
                + pages({u"honey/b.md"_s, u"honey/a.md"_s, u"wood/2-oak.md"_s, u"wood/10-ash.md"_s}),
            u"Wood\n  2-oak\n  10-ash\nHoney\n  a\n  b\n"_s);

        row("sections that mention their folder's page",
            Texts{{u"README.md"_s,
                   "# Bees\n\n## Wood\n\nAll of it is [here](wood/README.md).\n\n## Honey\n\nSee [the "
                   "page](honey/README.md).\n"},
                  {u"wood/README.md"_s, "# Wood\n\n1. [Oak](oak.md)\n2. [Ash](ash.md)\n"},
                  {u"honey/README.md"_s, "# Honey\n\nSweet.\n"}}
                + pages({u"honey/a.md"_s, u"honey/b.md"_s, u"wood/ash.md"_s, u"wood/oak.md"_s}),
            u"Wood\n  oak\n  ash\nHoney\n  a\n  b\n"_s);

        row("chapters in folders of their own",
            pages({u"ch10_十/第十章_十.md"_s, u"ch1_一/第一章_一.md"_s, u"ch2_二/第二章_二.md"_s})
                + Texts{{u"README.md"_s, "# 百问\n\n说明。\n"}},
            u"百问\n  一\n  二\n  十\n"_s);

        row("numbered in words",
            pages({u"书/第一章 木.md"_s, u"书/第三章 蜡.md"_s, u"书/第二章 蜜.md"_s, u"书/第十一章 罐.md"_s,
                   u"书/第十章 盖.md"_s}),
            u"书\n  木\n  蜜\n  蜡\n  盖\n  罐\n"_s);

        row("everything far down in one folder",
            pages({u"apps/site/text/wood/oak.md"_s, u"apps/site/text/wood/ash.md"_s, u"apps/site/text/wax/a.md"_s,
                   u"apps/site/text/wax/b.md"_s, u"apps/site/text/start.md"_s})
                + Texts{{u"README.md"_s, "# Bees\n\nHello.\n"}},
            u"Bees\n  start\nWax\n  a\n  b\nWood\n  ash\n  oak\n"_s);

        row("a front page that is a long text, with a few links to solutions",
            Texts{{u"README.md"_s,
                   "# Hive design\n\n## Index\n\n* [Wood](#wood)\n* [Wax](#wax)\n\n## Wood\n\n" + prose(1500)
                       + "### Oak\n\n" + prose(500) + "## Wax\n\n" + prose(1800)
                       + "## Tasks with solutions\n\n| Task | |\n|---|---|\n| A hive | [Solution](tasks/hive.md) |\n| "
                         "A frame | [Solution](tasks/frame.md) |\n\n## Credits\n\nMe.\n"}}
                + pages({u"tasks/hive.md"_s, u"tasks/frame.md"_s}),
            u"Hive design\n  Wood\n  Wax\nTasks with solutions\n  hive\n  frame\n"_s);

        row("a front page that only prints the contents of the chapters",
            Texts{{u"README.md"_s, "# Bees\n\n## Part 1\n\n" + prose(900) + "## Part 2\n\n" + prose(900)},
                  {u"ch01/wood.md"_s, "# Wood\n\n" + prose(4000)},
                  {u"ch02/wax.md"_s, "# Wax\n\n" + prose(4000)},
                  {u"ch03/jars.md"_s, "# Jars\n\n" + prose(4000)}},
            u"Bees\n  Wood\n  Wax\n  Jars\n"_s);
    }
    void layouts()
    {
        QFETCH(Texts, texts);
        QFETCH(QString, expected);
        const Library library = testing::fromTexts(texts);
        QCOMPARE(outline(library), expected);
        for (const Track &track : library.tracks) {
            QVERIFY2(!track.reason.isEmpty(), qPrintable(track.title));
            for (const Topic &topic : track.topics)
                QVERIFY2(!topic.reason.isEmpty(), qPrintable(topic.title));
        }
    }

    void translationsAreOneTopicInAnotherLanguage_data()
    {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("translation");
        for (const auto &[original, translation] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"README.md", "README_Farsi(persian).md"},
                 {"README.md", "README_CN.md"},
                 {"README.md", "README-zh-Hans.md"},
                 {"README.md", "README_EN.md"},
                 {"README.md", "README.ja.md"},
                 {"README.md", "readme_chinese.md"},
                 {"README.md", "docs/README.ko-KR.md"},
                 {"wood.md", "wood.fr.md"},
                 {"wood.en.md", "wood.zh.md"},
                 {"a/wood.md", "Translation/Farsi/a/wood.md"},
                 {"docs/wood.md", "docs/zh-CN/wood.md"},
                 {"en/wood.md", "ru/wood.md"},
             })
            QTest::newRow(translation) << QString::fromUtf8(original) << QString::fromUtf8(translation);
    }
    void translationsAreOneTopicInAnotherLanguage()
    {
        QFETCH(QString, original);
        QFETCH(QString, translation);
        Texts texts = pages({original, translation});
        if (original != u"README.md"_s)
            texts.emplace_back(u"README.md"_s, "# Bees\n");
        const QString reason = reasonFor(testing::fromTexts(texts), translation);
        QVERIFY2(reason.contains(u"translation"_s), qPrintable(reason));
    }

    void pagesAboutTheRepositoryAreNotTopics_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"CONTRIBUTING.md", "docs/CODE_OF_CONDUCT.md", "LICENSE.md", "CHANGELOG.md", ".github/ISSUE_TEMPLATE/a.md",
              "0-acknowledgments.md", "about-the-author.md", "contributors.md", "CONTRIBUTING-pt-BR.md", "SECURITY.md",
              "docs/templates/pull_request_template.md", "credits.md", "_coverpage.md", "_navbar.md", "404.md"})
            QTest::newRow(path) << QString::fromUtf8(path);
    }
    void pagesAboutTheRepositoryAreNotTopics()
    {
        QFETCH(QString, path);
        const Library library = testing::fromTexts(pages({path, u"wood/oak.md"_s, u"wood/ash.md"_s}));
        QVERIFY2(!reasonFor(library, path).isEmpty(), qPrintable(outline(library)));
    }

    void aTopicThatOnlyHappensToBeCalledSoIsOne_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"wood/support-vector-machines.md", "wood/history-of-ai.md", "wood/security-basics.md",
                                 "wood/it.md", "wood/ml.md", "wood/releases-of-energy.md", "notes/index-structures.md"})
            QTest::newRow(path) << QString::fromUtf8(path);
    }
    void aTopicThatOnlyHappensToBeCalledSoIsOne()
    {
        QFETCH(QString, path);
        const Library library = testing::fromTexts(pages({path, u"wood/oak.md"_s, u"wood/ash.md"_s}));
        QVERIFY2(reasonFor(library, path).isEmpty(), qPrintable(reasonFor(library, path)));
    }

    void theTableOfContentsIsNamedAsSuch()
    {
        const Library library = testing::fromTexts(
            Texts{{u"_toc.yml"_s, "- file: a\n- file: b\n"}, {u"SUMMARY.md"_s, "# Summary\n\nNothing.\n"}}
            + pages({u"a.md"_s, u"b.md"_s}));
        QCOMPARE(outline(library), u"Library\n  a\n  b\n"_s);
        QVERIFY(!reasonFor(library, u"SUMMARY.md"_s).isEmpty());
    }

    void brokenContentsAreAWarningAndNoMore()
    {
        const Library library =
            testing::fromTexts(Texts{{u"_toc.yml"_s, "- file: a\n  - file: [b\n"}} + pages({u"a.md"_s, u"b.md"_s}));
        QCOMPARE(outline(library), u"Library\n  a\n  b\n"_s);
        QVERIFY(std::any_of(library.warnings.begin(), library.warnings.end(), [](const Warning &warning) {
            return warning.file == u"_toc.yml"_s && warning.line > 0 && !warning.error;
        }));
    }
};

QTEST_GUILESS_MAIN(ShapesTest)
#include "tst_shapes.moc"
