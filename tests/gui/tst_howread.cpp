// SPDX-License-Identifier: GPL-3.0-or-later
// "How this was read": from the menu of the real window, by keyboard.
#include "windowfixture.h"

#include "desktop/shell/howread.h"
#include "desktop/shell/readingrows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

namespace {

SnapshotPtr madeSnapshot()
{
    auto library = std::make_shared<library::Library>();
    library->title = u"Bees"_s;
    library->root = u"/home/me/bees"_s;
    library->roles = {{u"all"_s, u"All"_s, {}}};
    library::Track track;
    track.id = u"wood"_s;
    track.title = u"Wood"_s;
    track.reason = u"README.md lists its topics."_s;
    library::Topic topic;
    topic.key = u"wood/oak"_s;
    topic.title = u"Oak"_s;
    topic.path = u"wood/oak.md"_s;
    topic.reason = u"README.md lists it."_s;
    topic.questions.resize(3);
    track.topics.push_back(topic);
    topic.key = u"wood/elm"_s;
    topic.title = u"Elm"_s;
    topic.path = u"wood/elm.md"_s;
    topic.reason = u"README.md lists it, but there is no such file."_s;
    topic.questions.clear();
    topic.missing = true;
    track.topics.push_back(topic);
    library->tracks.push_back(track);
    library->leftOut.push_back({u"CONTRIBUTING.md"_s, u"It is about the repository."_s});
    auto made = std::make_shared<workspace::Snapshot>();
    made->library = library;
    made->warnings = {
        {u"wood/oak.md"_s, 12, u"wood/oak.md links to “javascript:x”, which is not followed."_s, false,
         library::WarningKind::Refused},
        {u"README.md"_s, 7, u"README.md links to “wood/elm.md”, but there is no such file."_s, false,
         library::WarningKind::Link},
    };
    return made;
}

/// Rows that are to be seen without unfolding, depth first.
QStringList visible(const QTreeView *tree)
{
    QStringList rows;
    for (QModelIndex index = tree->model()->index(0, 0); index.isValid(); index = tree->indexBelow(index))
        rows.append(index.data().toString());
    return rows;
}

} // namespace

class HowReadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDecisionHasItsReason()
    {
        const QString text = toText(readingRows(*madeSnapshot()));
        QVERIFY(text.contains(u"1. Wood: README.md lists its topics."_s));
        QVERIFY(text.contains(u"        Oak (wood/oak.md): README.md lists it. 3 question(s) found."_s)
                || text.contains(u"        Oak (wood/oak.md): README.md lists it. 3 questions found."_s));
        QVERIFY(text.contains(u"Elm (wood/elm.md): README.md lists it, but there is no such file."_s));
        QVERIFY(text.contains(u"    CONTRIBUTING.md: It is about the repository."_s));
        QVERIFY(text.contains(u"    Links that are never followed (1)\n        wood/oak.md:12: "_s));
        QVERIFY(text.contains(u"        README.md:7: README.md links to"_s));
    }

    void theFilterShowsWhatItFindsAndWhereItBelongs()
    {
        HowRead dialog;
        dialog.setSnapshot(madeSnapshot());
        auto *tree = dialog.findChild<QTreeView *>(u"howReadTree"_s);
        auto *filter = dialog.findChild<QLineEdit *>(u"howReadFilter"_s);
        QVERIFY(visible(tree).contains(u"1. Wood"_s));
        QVERIFY(!visible(tree).contains(u"CONTRIBUTING.md"_s)); // folded
        filter->setText(u"repository"_s);
        QCOMPARE(visible(tree).size(), 2);
        QCOMPARE(visible(tree).last(), u"CONTRIBUTING.md"_s);
        filter->setText(u"oak.md"_s);
        QCOMPARE(visible(tree).size(), 6); // tracks, Wood, Oak; warnings, the kind, the line
        filter->clear();
        QVERIFY(!visible(tree).contains(u"CONTRIBUTING.md"_s));
    }

    void whatIsShownIsCopied()
    {
        HowRead dialog;
        dialog.setSnapshot(madeSnapshot());
        dialog.findChild<QLineEdit *>(u"howReadFilter"_s)->setText(u"repository"_s);
        dialog.findChild<QPushButton *>(u"howReadCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"Not part of the roadmap (1)\n    CONTRIBUTING.md: It is about the repository.\n"_s);
    }

    void enterOpensTheTopic()
    {
        HowRead dialog;
        dialog.setSnapshot(madeSnapshot());
        dialog.show();
        auto *tree = dialog.findChild<QTreeView *>(u"howReadTree"_s);
        const QSignalSpy requested(&dialog, &HowRead::topicRequested);
        tree->expandAll();
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0, tree->model()->index(0, 0))));
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toString(), u"wood/oak"_s);
    }

    void everyControlHasAName()
    {
        HowRead dialog;
        QCOMPARE(dialog.windowTitle(), u"How this was read"_s);
        QCOMPARE(dialog.findChild<QTreeView *>(u"howReadTree"_s)->accessibleName(), u"How this was read"_s);
        QCOMPARE(dialog.findChild<QLineEdit *>(u"howReadFilter"_s)->accessibleName(), u"Filter"_s);
        QVERIFY(!dialog.findChild<QPushButton *>(u"howReadCopy"_s)->accessibleName().isEmpty());
    }

    void theMenuOpensItBesideTheWindow()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open());
        fixture.trigger("file.howRead");
        auto *dialog = fixture.window()->findChild<HowRead *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        QVERIFY(!dialog->isModal());
        auto *tree = dialog->findChild<QTreeView *>(u"howReadTree"_s);
        QVERIFY(tree->model()->rowCount() == 3);
        QVERIFY(tree->model()->rowCount(tree->model()->index(0, 0)) > 0);
        fixture.trigger("file.howRead");
        QCOMPARE(fixture.window()->findChildren<HowRead *>().size(), 1);
        if (const QString file = qEnvironmentVariable("WAYMARK_TEST_SHOTS"); !file.isEmpty())
            dialog->grab().save(file + u"/how-read.png"_s);
    }
};

QTEST_MAIN(HowReadTest)
#include "tst_howread.moc"
