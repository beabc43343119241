// SPDX-License-Identifier: GPL-3.0-or-later
// What the learner recorded follows the library's changes, as a git repository makes them.
#include "workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::workspace;
using journal::Mark;
using study::Rating;

namespace {

QByteArray attention()
{
    return "# Attention\n\nA decoder that looks back at every position of the source needs no fixed summary of it.\n\n"
           "## Scaled dot products\n\nQueries and keys are compared by a dot product, divided by the square root of "
           "their "
           "dimension so that the softmax does not saturate when vectors grow long.\n\n"
           "## Several heads\n\nEach head projects queries, keys and values into a smaller space and attends there on "
           "its "
           "own; their outputs are joined and projected once more.\n\n"
           "## Masks\n\nIn a decoder the scores of later positions are set to minus infinity before the softmax, which "
           "keeps the model from looking at what it has to predict.\n\n"
           "## Interview questions\n\n"
           "### Why is the dot product divided by the square root of the dimension?\n\nThe variance of a dot product "
           "grows "
           "with the dimension; without the division the softmax saturates and its gradient vanishes.\n\n"
           "### What does a mask in the decoder prevent?\n\nIt hides the tokens that come later, so that training on "
           "all "
           "positions at once does not give the answer away.\n";
}

QByteArray trees()
{
    return "# Decision trees\n\nA tree asks one question about one feature at a time and answers at its leaves.\n\n"
           "## Choosing a split\n\nOf all thresholds the one is taken that lowers the impurity most, be it Gini or "
           "entropy, "
           "weighted by how many examples go left and right.\n\n"
           "## Pruning\n\nA deep tree learns noise by heart; cutting branches that do not help on held-out examples "
           "gives a "
           "smaller tree which errs less on new ones.\n\n"
           "## Interview questions\n\n"
           "### When does a tree stop growing?\n\nWhen a leaf is pure, holds fewer examples than allowed, or no split "
           "lowers "
           "the impurity by a worthwhile amount.\n";
}

QByteArray bayes()
{
    return "# Naive Bayes\n\nThe features are taken as independent given the class, which is wrong and works.\n\n"
           "## Smoothing\n\nA word never seen with a class would rule it out for good; adding one to every count keeps "
           "its "
           "probability above zero.\n\n"
           "## Interview questions\n\n"
           "### Why does the independence assumption hurt so little?\n\nOnly the order of the posteriors matters for "
           "the "
           "decision, and that often survives badly calibrated probabilities.\n";
}

QByteArray pooling()
{
    return "# Pooling\n\nNeighbouring activations are replaced by their maximum or mean, which makes the map smaller "
           "and the "
           "answer less sensitive to small shifts.\n";
}

/// A repository of Markdown with a workspace over it, whose learner has left something everywhere.
class Repository
{
public:
    Repository()
    {
        QDir().mkpath(root());
        git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        write("deep/attention.md", attention());
        write("deep/pooling.md", pooling());
        write("classic/trees.md", trees());
        write("classic/bayes.md", bayes());
        commit();
        const Locations locations = Locations::standard(root(), m_dir.filePath(u"data"_s));
        auto opened = Workspace::open(
            locations, [this] { return now; }, QTimeZone::utc());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        workspace = std::move(*opened);
        pull();
    }

    QString root() const { return m_dir.filePath(u"library"_s); }

    void write(const QString &path, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(root() + u'/' + path).path());
        QFile file(root() + u'/' + path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    void write(const char *path, const QByteArray &text) const { write(QString::fromLatin1(path), text); }

    QByteArray read(const char *path) const
    {
        QFile file(root() + u'/' + QString::fromLatin1(path));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", path);
        return file.readAll();
    }

    void edit(const char *path, const QByteArray &before, const QByteArray &after) const
    {
        QByteArray text = read(path);
        if (!text.contains(before))
            qFatal("%s does not hold %s", path, before.constData());
        write(path, text.replace(before, after));
    }

    void git(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(root());
        process.start(
            u"git"_s,
            QStringList{u"-c"_s, u"user.name=t"_s, u"-c"_s, u"user.email=t@t"_s, u"-c"_s, u"core.hooksPath="_s}
                + arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("git %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    }
    void move(const QString &from, const QString &to) const
    {
        QDir().mkpath(QFileInfo(root() + u'/' + to).path());
        git({u"mv"_s, from, to});
    }
    void commit() const
    {
        git({u"add"_s, u"-A"_s});
        git({u"commit"_s, u"-q"_s, u"-m"_s, u"change"_s});
    }

    /// What a reader does after `git pull`.
    catalogue::IndexReport pull()
    {
        now = now.addSecs(3600);
        const auto report = workspace->index();
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        return *report;
    }

    void mark(const QString &id, Mark mark = Mark::Read)
    {
        if (const auto done = workspace->mark(id, mark); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void grade(const QString &question)
    {
        if (const auto done = workspace->grade(question, Rating::Good, 1); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void note(const QString &target, const QString &text, const QString &quote = {})
    {
        journal::Note note;
        note.target = target;
        note.text = text;
        note.quote = quote;
        note.created = note.changed = now.toUTC();
        if (const auto done = workspace->saveNote(note); !done)
            qFatal("%s", qPrintable(done.error().message));
    }

    std::shared_ptr<const Snapshot> snapshot() const { return workspace->snapshot().value(); }
    Mark markOf(const char *id) const { return snapshot()->mark(QString::fromLatin1(id)); }
    int reps(const char *question) const { return snapshot()->memories.value(QString::fromLatin1(question)).reps; }
    /// Texts of the notes and highlights of a target, sorted.
    QStringList notes(const char *target) const
    {
        QStringList texts;
        for (const journal::Note &note : snapshot()->notes) {
            if (note.target == QLatin1StringView(target))
                texts.append(note.quote.isEmpty() ? note.text : u"«%1»"_s.arg(note.quote));
        }
        texts.sort();
        return texts;
    }
    QStringList lost() const
    {
        QStringList ids;
        const auto orphans = workspace->orphans();
        for (const Orphan &orphan : orphans.value())
            ids.append(orphan.id);
        ids.sort();
        return ids;
    }

    QDateTime now{QDate(2026, 12, 1), QTime(9, 0), Qt::UTC};
    std::unique_ptr<Workspace> workspace;

private:
    QTemporaryDir m_dir;
};

const char scaling[] = "?why-is-the-dot-product-divided-by-the-square-root-of-the-dimension";

} // namespace

class TestFollowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!QStandardPaths::findExecutable(u"git"_s).isEmpty(), "these tests need git"); }

    void init()
    {
        m_repository = std::make_unique<Repository>();
        Repository &r = *m_repository;
        r.mark(u"deep/attention#scaled-dot-products"_s);
        r.mark(u"deep/attention#masks"_s, Mark::Skipped);
        r.grade(u"deep/attention"_s + QLatin1StringView(scaling));
        r.note(u"deep/attention"_s, u"of the topic"_s);
        r.note(u"deep/attention#several-heads"_s, {}, u"attends there on its own"_s);
        r.mark(u"classic/trees"_s);
        r.grade(u"classic/trees?when-does-a-tree-stop-growing"_s);
        QCOMPARE(r.lost(), QStringList());
    }

    void aRenamedFile()
    {
        Repository &r = *m_repository;
        r.move(u"deep/attention.md"_s, u"deep/looking-back.md"_s);
        r.commit();
        QCOMPARE(r.pull().moved, 1);
        attentionIsAt("deep/looking-back");
    }

    void thePlanAndTheReadingPositionOfARenamedFile()
    {
        Repository &r = *m_repository;
        Goal goal;
        goal.interview = r.now.date().addDays(20);
        const auto plan = r.workspace->makePlan(goal);
        QVERIFY(plan);
        QVERIFY(r.workspace->acceptPlan(goal, *plan));
        QVERIFY(r.workspace->setSetting(u"reading/deep/attention"_s, 12));
        const auto planned = [&r](const QString &topic) {
            QStringList ids;
            for (const study::PlanDay &day : r.snapshot()->plan->days) {
                for (const study::PlanItem &item : day.items) {
                    if (item.topic == topic)
                        ids.append(item.id);
                }
            }
            return ids;
        };
        QStringList before = planned(u"deep/attention"_s);
        QVERIFY(!before.isEmpty());
        r.move(u"deep/attention.md"_s, u"deep/looking-back.md"_s);
        r.commit();
        r.pull();
        QCOMPARE(planned(u"deep/attention"_s), QStringList());
        QCOMPARE(planned(u"deep/looking-back"_s), before.replaceInStrings(u"deep/attention"_s, u"deep/looking-back"_s));
        QCOMPARE(r.snapshot()->settings.value(u"reading/deep/looking-back"_s), QJsonValue(12));
    }

    void aRenamedAndEditedFile()
    {
        Repository &r = *m_repository;
        r.move(u"deep/attention.md"_s, u"transformers/01-attention.md"_s);
        // A fifth of the words, everywhere.
        r.edit("transformers/01-attention.md",
               "looks back at every position of the source needs no fixed summary of it",
               "sees every position of the source at once needs no single summary vector");
        r.edit("transformers/01-attention.md", "so that the softmax does not saturate when vectors grow long",
               "lest the softmax saturate for long vectors");
        r.edit("transformers/01-attention.md", "their outputs are joined and projected once more",
               "the results are concatenated and mixed by another projection");
        r.commit();
        r.pull();
        attentionIsAt("transformers/01-attention");
    }

    void aMovedFolder()
    {
        Repository &r = *m_repository;
        r.git({u"mv"_s, u"deep"_s, u"part-two"_s});
        r.git({u"mv"_s, u"classic"_s, u"part-one"_s});
        r.commit();
        r.pull();
        attentionIsAt("part-two/attention");
        QVERIFY(r.markOf("part-one/trees") == Mark::Read);
        QCOMPARE(r.reps("part-one/trees?when-does-a-tree-stop-growing"), 1);
    }

    void aRewordedHeading()
    {
        Repository &r = *m_repository;
        r.edit("deep/attention.md", "## Scaled dot products", "## How queries meet keys");
        r.edit("deep/attention.md", "# Attention\n", "# Attention, from the start\n");
        r.commit();
        r.pull();
        QVERIFY(r.markOf("deep/attention#how-queries-meet-keys") == Mark::Read);
        QVERIFY(r.markOf("deep/attention#masks") == Mark::Skipped);
        QCOMPARE(r.notes("deep/attention"), QStringList{u"of the topic"_s});
        QCOMPARE(r.lost(), QStringList());
    }

    void twoHeadingsThatChangePlaces()
    {
        Repository &r = *m_repository;
        QByteArray text = r.read("deep/attention.md");
        text.replace("## Masks", "## §")
            .replace("## Scaled dot products", "## Masks")
            .replace("## §", "## Scaled dot products");
        r.write("deep/attention.md", text);
        r.commit();
        r.pull();
        // What was read is read, under whatever heading.
        QVERIFY(r.markOf("deep/attention#masks") == Mark::Read);
        QVERIFY(r.markOf("deep/attention#scaled-dot-products") == Mark::Skipped);
    }

    void sectionsInAnotherOrder()
    {
        Repository &r = *m_repository;
        QByteArray text = r.read("deep/attention.md");
        const qsizetype first = text.indexOf("## Scaled");
        const qsizetype second = text.indexOf("## Several");
        const qsizetype third = text.indexOf("## Masks");
        const QByteArray moved = text.mid(first, second - first);
        text.insert(third, moved).remove(first, moved.size());
        r.write("deep/attention.md", text);
        r.commit();
        QVERIFY(r.pull().movedKeys.empty());
        attentionIsAt("deep/attention");
    }

    void aTopicThatIsSplit()
    {
        Repository &r = *m_repository;
        QByteArray text = r.read("deep/attention.md");
        const qsizetype from = text.indexOf("## Several heads");
        const qsizetype to = text.indexOf("## Interview questions");
        r.write("deep/heads-and-masks.md",
                "# Heads and masks\n\nTwo more parts of attention.\n\n" + text.mid(from, to - from));
        r.write("deep/attention.md", text.remove(from, to - from));
        r.commit();
        r.pull();
        QVERIFY(r.markOf("deep/attention#scaled-dot-products") == Mark::Read);
        QVERIFY(r.markOf("deep/heads-and-masks#masks") == Mark::Skipped);
        QCOMPARE(r.notes("deep/heads-and-masks#several-heads"), QStringList{u"«attends there on its own»"_s});
        QCOMPARE(r.reps((QByteArray("deep/attention") + scaling).constData()), 1);
        QCOMPARE(r.lost(), QStringList());
    }

    void anEditedQuestion()
    {
        Repository &r = *m_repository;
        r.edit("deep/attention.md", "### Why is the dot product divided by the square root of the dimension?",
               "### Why do we divide the dot product by the root of the key dimension?");
        r.commit();
        r.pull();
        QCOMPARE(r.reps("deep/attention?why-do-we-divide-the-dot-product-by-the-root-of-the-key-dimension"), 1);
        // With its answer rewritten, and the question a little.
        r.edit("classic/trees.md", "### When does a tree stop growing?", "### When does a decision tree stop growing?");
        r.edit("classic/trees.md",
               "When a leaf is pure, holds fewer examples than allowed, or no split lowers the impurity by "
               "a worthwhile amount.",
               "Depth limits and minimum leaf sizes end it early; purity ends it at last.");
        r.commit();
        r.pull();
        QCOMPARE(r.reps("classic/trees?when-does-a-decision-tree-stop-growing"), 1);
        QCOMPARE(r.lost(), QStringList());
    }

    void aQuestionInPlaceOfAnotherDoesNotInheritItsHistory()
    {
        Repository &r = *m_repository;
        r.edit(
            "classic/trees.md",
            "### When does a tree stop growing?\n\nWhen a leaf is pure, holds fewer examples than "
            "allowed, or no split lowers the impurity by a worthwhile amount.",
            "### When does a forest beat a tree?\n\nAlmost always on accuracy: averaging decorrelated trees lowers the "
            "variance at the same bias.");
        r.commit();
        r.pull();
        QCOMPARE(r.reps("classic/trees?when-does-a-forest-beat-a-tree"), 0);
        QCOMPARE(r.lost(),
                 (QStringList{u"classic/trees#when-does-a-tree-stop-growing"_s,
                              u"classic/trees?when-does-a-tree-stop-growing"_s}));
    }

    void filesThatTakeEachOthersNames()
    {
        Repository &r = *m_repository;
        // A chapter is inserted: every later one moves up by one, and the names overlap.
        r.move(u"classic/bayes.md"_s, u"classic/tmp.md"_s);
        r.move(u"classic/trees.md"_s, u"classic/bayes.md"_s);
        r.move(u"classic/tmp.md"_s, u"classic/trees.md"_s);
        r.commit();
        r.pull();
        QVERIFY(r.markOf("classic/bayes") == Mark::Read); // it holds the trees now
        QVERIFY(r.markOf("classic/trees") == Mark::Unread);
        QCOMPARE(r.reps("classic/bayes?when-does-a-tree-stop-growing"), 1);
    }

    void aDeletedFileIsAnOrphanUntilGitRestoresIt()
    {
        Repository &r = *m_repository;
        r.git({u"rm"_s, u"-q"_s, u"deep/attention.md"_s});
        r.commit();
        r.pull();
        QCOMPARE(r.lost(), QStringList{u"deep/attention"_s});
        const Orphan orphan = r.workspace->orphans().value().front();
        QVERIFY(orphan.kind == Orphan::Kind::Topic);
        QCOMPARE(orphan.sections, 2);
        QCOMPARE(orphan.reviews, 1);
        QCOMPARE(orphan.notes, 2);
        QCOMPARE(orphan.name, u"attention"_s);
        r.git({u"checkout"_s, u"-q"_s, u"HEAD~1"_s, u"--"_s, u"deep/attention.md"_s});
        r.pull();
        attentionIsAt("deep/attention");
    }

    void aFileThatLeavesInOneRunAndComesBackUnderAnotherNameInTheNext()
    {
        Repository &r = *m_repository;
        const QByteArray text = r.read("deep/attention.md");
        QVERIFY(QFile::remove(r.root() + u"/deep/attention.md"_s));
        r.pull();
        QCOMPARE(r.lost(), QStringList{u"deep/attention"_s});
        r.write("sequence/attention.md", text);
        r.pull();
        attentionIsAt("sequence/attention");
    }

    void severalRoundsOneAfterTheOther()
    {
        Repository &r = *m_repository;
        r.move(u"deep/attention.md"_s, u"deep/a.md"_s);
        r.commit();
        r.pull();
        r.edit("deep/a.md", "## Several heads", "## Many heads at once");
        r.commit();
        r.pull();
        r.move(u"deep/a.md"_s, u"b/c.md"_s);
        r.edit("b/c.md", "## Masks", "## Causal masks");
        r.commit();
        r.pull();
        r.git({u"checkout"_s, u"-q"_s, u"HEAD~3"_s}); // all the way back
        r.pull();
        attentionIsAt("deep/attention");
        r.git({u"checkout"_s, u"-q"_s, u"main"_s});
        r.pull();
        QVERIFY(r.markOf("b/c#causal-masks") == Mark::Skipped);
        QCOMPARE(r.notes("b/c#many-heads-at-once"), QStringList{u"«attends there on its own»"_s});
        QCOMPARE(r.lost(), QStringList());
    }

    void aNewFileUnderAnOldNameBeginsUnread()
    {
        Repository &r = *m_repository;
        r.move(u"classic/trees.md"_s, u"classic/decision-trees.md"_s);
        r.commit();
        r.pull();
        r.write("classic/trees.md",
                "# Search trees\n\nRed and black nodes keep the depth within twice the logarithm.\n");
        r.commit();
        r.pull();
        QVERIFY(r.markOf("classic/decision-trees") == Mark::Read);
        QVERIFY(r.markOf("classic/trees") == Mark::Unread);
        r.mark(u"classic/trees"_s, Mark::Reading);
        QVERIFY(r.markOf("classic/decision-trees") == Mark::Read);
    }

    void anOrphanIsAttachedToAnotherPlace()
    {
        Repository &r = *m_repository;
        r.git({u"rm"_s, u"-q"_s, u"deep/attention.md"_s});
        r.write("deep/attention-again.md",
                "# Attention, told anew\n\nNothing of the former text is left in this one.\n\n## Scaled dot "
                "products\n\nOther "
                "words on the same matter, shorter.\n");
        r.commit();
        r.pull();
        QCOMPARE(r.lost(), QStringList{u"deep/attention"_s});
        const auto places = r.workspace->placesFor(u"deep/attention"_s);
        QVERIFY(places);
        QCOMPARE(places->front().id, u"deep/attention-again"_s);
        QVERIFY(places->size() > 1);
        QCOMPARE(r.workspace->placesFor(u"deep/attention"_s, u"pool"_s)->size(), size_t(1));

        QVERIFY(!r.workspace->reattach(u"deep/attention"_s, u"nowhere"_s));
        QVERIFY(!r.workspace->reattach(u"deep/attention"_s, u"deep/attention-again#scaled-dot-products"_s));
        QVERIFY(!r.workspace->reattach(u"classic/trees"_s, u"deep/attention-again"_s)); // not lost
        QVERIFY(r.workspace->reattach(u"deep/attention"_s, u"deep/attention-again"_s));
        QVERIFY(r.markOf("deep/attention-again#scaled-dot-products") == Mark::Read);
        QCOMPARE(r.notes("deep/attention-again"), QStringList{u"of the topic"_s});
        // What has no place of the same name there can still be seen, and placed one by one.
        QCOMPARE(r.lost(),
                 (QStringList{u"deep/attention-again#masks"_s, u"deep/attention-again#several-heads"_s,
                              u"deep/attention-again"_s + QLatin1StringView(scaling)}));
        QVERIFY(r.workspace->reattach(u"deep/attention-again#several-heads"_s,
                                      u"deep/attention-again#scaled-dot-products"_s));
        QCOMPARE(r.notes("deep/attention-again#scaled-dot-products"), QStringList{u"«attends there on its own»"_s});

        // Both can be taken back, the last first.
        QCOMPARE(r.workspace->undo()->value().id, u"deep/attention-again#several-heads"_s);
        QCOMPARE(r.notes("deep/attention-again#scaled-dot-products"), QStringList());
        QCOMPARE(r.workspace->undo()->value().id, u"deep/attention"_s);
        QCOMPARE(r.lost(), QStringList{u"deep/attention"_s});
        QVERIFY(r.markOf("deep/attention-again#scaled-dot-products") == Mark::Unread);
    }

    void aLibraryInAnotherFolderKeepsItsHistory()
    {
        Repository &r = *m_repository;
        const QString elsewhere = QFileInfo(r.root()).path() + u"/elsewhere"_s;
        const QString data = r.workspace->locations().data;
        const QString id = r.workspace->libraryId();
        const QDateTime now = r.now;
        r.workspace.reset();
        // A copy beside it is another library.
        QProcess::execute(u"cp"_s, {u"-r"_s, r.root(), elsewhere + u"-copy"_s});
        auto copy = Workspace::open(
            Locations::standard(elsewhere + u"-copy"_s, data), [now] { return now; }, QTimeZone::utc());
        QVERIFY(copy);
        QVERIFY((*copy)->index());
        QVERIFY((*copy)->libraryId() != id);
        QVERIFY((*copy)->snapshot().value()->mark(u"classic/trees"_s) == Mark::Unread);
        copy->reset();

        QVERIFY(QDir().rename(r.root(), elsewhere));
        auto moved = Workspace::open(
            Locations::standard(elsewhere, data), [now] { return now; }, QTimeZone::utc());
        QVERIFY(moved);
        QVERIFY((*moved)->snapshot()); // as the window asks for it, before anything has been read
        QVERIFY((*moved)->index());
        QCOMPARE((*moved)->libraryId(), id);
        QVERIFY((*moved)->snapshot().value()->mark(u"classic/trees"_s) == Mark::Read);
    }

private:
    /// Everything that init() recorded of attention.md.
    void attentionIsAt(const QByteArray &topic)
    {
        const Repository &r = *m_repository;
        QVERIFY(r.markOf((topic + "#scaled-dot-products").constData()) == Mark::Read);
        QVERIFY(r.markOf((topic + "#masks").constData()) == Mark::Skipped);
        QVERIFY(r.markOf((topic + "#several-heads").constData()) == Mark::Unread);
        QVERIFY(r.markOf(topic.constData()) == Mark::Reading);
        QCOMPARE(r.reps((topic + scaling).constData()), 1);
        QCOMPARE(r.notes(topic.constData()), QStringList{u"of the topic"_s});
        QCOMPARE(r.notes((topic + "#several-heads").constData()), QStringList{u"«attends there on its own»"_s});
        QCOMPARE(r.lost(), QStringList());
    }

    std::unique_ptr<Repository> m_repository;
};

QTEST_GUILESS_MAIN(TestFollowing)
#include "tst_following.moc"
