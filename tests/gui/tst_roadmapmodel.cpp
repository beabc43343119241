// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/roadmap/roadmapfilter.h"
#include "desktop/roadmap/roadmapmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

class TestRoadmapModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tracksAndTopicsComeInLearningOrder();
    void aMarkChangesRowsWithoutResetting();
    void anotherLibraryResets();
    void wordsFilterTopicsAndTheirTracks();
    void skippedTopicsCanBeHidden();
    void rowsSpeakForThemselves();

private:
    static std::shared_ptr<library::Library> makeLibrary();
    static SnapshotPtr makeSnapshot(const std::shared_ptr<const library::Library> &library,
                                    const QHash<QString, journal::Mark> &marks = {});
};

std::shared_ptr<library::Library> TestRoadmapModel::makeLibrary()
{
    auto made = std::make_shared<library::Library>();
    made->roles = {{u"all"_s, u"All"_s, {}}};
    int order = 0;
    for (const auto &[id, topics] :
         {std::pair{u"signals"_s, QStringList{u"Noise"_s, u"Sampling"_s}},
          std::pair{u"decisions"_s, QStringList{u"Risk"_s}}, std::pair{u"empty"_s, QStringList{}}}) {
        library::Track track;
        track.id = id;
        track.title = id.left(1).toUpper() + id.mid(1);
        track.order = order++;
        for (const QString &title : topics) {
            library::Topic topic;
            topic.key = title.toLower();
            topic.title = title;
            topic.trackId = id;
            topic.minutes = 20;
            topic.level = library::Level::Advanced;
            track.topics.push_back(topic);
        }
        made->tracks.push_back(track);
    }
    return made;
}

SnapshotPtr TestRoadmapModel::makeSnapshot(const std::shared_ptr<const library::Library> &library,
                                           const QHash<QString, journal::Mark> &marks)
{
    auto made = std::make_shared<workspace::Snapshot>();
    made->library = library;
    made->marks = marks;
    made->today.topics = {u"sampling"_s};
    return made;
}

void TestRoadmapModel::tracksAndTopicsComeInLearningOrder()
{
    RoadmapModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(makeSnapshot(makeLibrary()));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.groupIndex(0).data().toString(), u"Signals"_s);
    QCOMPARE(model.rowCount(model.groupIndex(0)), 2);
    QCOMPARE(model.memberIndex(0, 1).data(RoadmapModel::IdRole).toString(), u"sampling"_s);
    QVERIFY(model.memberIndex(0, 1).data(RoadmapModel::TodayRole).toBool());
    QVERIFY(!model.memberIndex(0, 0).data(RoadmapModel::TodayRole).toBool());
    QCOMPARE(model.indexOfTopic(u"risk"_s), model.memberIndex(1, 0));
    QVERIFY(!model.indexOfTopic(u"unheard-of"_s).isValid());
}

void TestRoadmapModel::aMarkChangesRowsWithoutResetting()
{
    RoadmapModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto library = makeLibrary();
    model.setSnapshot(makeSnapshot(library));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setSnapshot(makeSnapshot(library, {{u"noise"_s, journal::Mark::Read}}));
    QCOMPARE(resets.size(), 0);
    QVERIFY(!changes.isEmpty());
    QCOMPARE(model.memberIndex(0, 0).data(RoadmapModel::MarkRole).toInt(), int(journal::Mark::Read));
    QCOMPARE(model.groupIndex(0).data(RoadmapModel::ReadCountRole).toInt(), 1);
    QCOMPARE(model.groupIndex(0).data(RoadmapModel::MinutesRole).toDouble(), 20.0);
}

void TestRoadmapModel::anotherLibraryResets()
{
    RoadmapModel model;
    RoadmapFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setSnapshot(makeSnapshot(makeLibrary()));
    model.setSnapshot(makeSnapshot(std::make_shared<library::Library>()));
    QCOMPARE(resets.size(), 2);
    QCOMPARE(filter.rowCount(), 0);
}

void TestRoadmapModel::wordsFilterTopicsAndTheirTracks()
{
    RoadmapModel model;
    RoadmapFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(makeSnapshot(makeLibrary()));
    QCOMPARE(filter.rowCount(), 3);
    filter.setWords(u"samp"_s);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.rowCount(filter.index(0, 0)), 1);
    filter.setWords(u"noise SIGNALS"_s);
    QCOMPARE(filter.index(0, 0, filter.index(0, 0)).data().toString(), u"Noise"_s);
    filter.setWords(u"nothing has this"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setWords({});
    QCOMPARE(filter.rowCount(), 3);
}

void TestRoadmapModel::skippedTopicsCanBeHidden()
{
    RoadmapModel model;
    RoadmapFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto library = makeLibrary();
    model.setSnapshot(makeSnapshot(library));
    filter.setHidesSkipped(true);
    QCOMPARE(filter.rowCount(filter.index(0, 0)), 2);
    model.setSnapshot(makeSnapshot(library, {{u"noise"_s, journal::Mark::Skipped}}));
    QCOMPARE(filter.rowCount(filter.index(0, 0)), 1);
    QCOMPARE(filter.index(0, 0).data(RoadmapModel::TopicCountRole).toInt(), 1);
    filter.setHidesSkipped(false);
    QCOMPARE(filter.rowCount(filter.index(0, 0)), 2);
}

void TestRoadmapModel::rowsSpeakForThemselves()
{
    RoadmapModel model;
    RoadmapFilter filter;
    filter.setSourceModel(&model);
    model.setSnapshot(makeSnapshot(makeLibrary(), {{u"sampling"_s, journal::Mark::Reading}}));
    const QModelIndex track = filter.index(0, 0);
    QCOMPARE(track.data(RoadmapFilter::DetailRole).toString(), u"0 of 2 read · 40 min left"_s);
    const QString spoken = filter.index(1, 0, track).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Sampling"_s, u"Reading"_s, u"20 min"_s, u"Advanced"_s, u"today"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
}

QTEST_GUILESS_MAIN(TestRoadmapModel)
#include "tst_roadmapmodel.moc"
