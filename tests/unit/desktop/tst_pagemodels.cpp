// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/dashboard/evidencemodel.h"
#include "desktop/planner/agendamodel.h"
#include "desktop/practice/scopemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace waymark::desktop;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC);

std::shared_ptr<const library::Library> someLibrary()
{
    auto library = std::make_shared<library::Library>();
    for (int t = 0; t < 3; ++t) {
        library::Track track;
        track.id = u"track%1"_s.arg(t);
        track.title = u"Track %1"_s.arg(t);
        track.order = t;
        for (int i = 0; i < 2; ++i) {
            library::Topic topic;
            topic.key = u"topic%1%2"_s.arg(t).arg(i);
            topic.title = topic.key.toUpper();
            topic.trackId = track.id;
            for (int q = 0; t != 2 && q < 3; ++q) { // the last track asks nothing
                library::Question question;
                question.key = topic.key + u"?%1"_s.arg(q);
                question.text = question.key;
                topic.questions.push_back(question);
            }
            track.topics.push_back(topic);
        }
        library->tracks.push_back(track);
    }
    library->roles.push_back({u"all"_s, u"All"_s, {{u"track0"_s, 1}, {u"track1"_s, 1}, {u"track2"_s, 1}}});
    return library;
}

std::shared_ptr<workspace::Snapshot> snapshotOf(const std::shared_ptr<const library::Library> &library)
{
    auto snapshot = std::make_shared<workspace::Snapshot>();
    snapshot->library = library;
    snapshot->today.date = now.date();
    return snapshot;
}

void answer(workspace::Snapshot &snapshot, const QString &key, const QDateTime &at)
{
    snapshot.memories.insert(key, snapshot.scheduler.grade({}, study::Rating::Easy, at));
}

study::Plan someplan()
{
    study::Plan plan;
    plan.today = now.date();
    plan.interview = now.date().addDays(4);
    for (int day = 0; day < 4; ++day) {
        study::PlanDay entry{now.date().addDays(day), 60, {}};
        if (day != 1)
            entry.items = {{study::PlanItemKind::Read, u"topic00#a"_s, u"A section"_s, u"topic00"_s, 20, 1, 2},
                           {study::PlanItemKind::Review, {}, {}, {}, 8}};
        plan.days.push_back(entry);
    }
    return plan;
}

} // namespace

class TestPageModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scopesCountWhatIsDueAndNew()
    {
        ScopeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto library = someLibrary();
        const auto first = snapshotOf(library);
        model.setSnapshot(first, now);
        QCOMPARE(model.rowCount(), 2); // nothing to practise in the third track
        QCOMPARE(model.fresh(), 12);
        QCOMPARE(model.due(), 0);

        const auto second = snapshotOf(library);
        answer(*second, u"topic10?1"_s, now.addDays(-30));
        answer(*second, u"topic11?0"_s, now);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setSnapshot(second, now);
        QCOMPARE(reset.size(), 0); // the same library: selection and expansion stay
        QCOMPARE(model.due(), 1);
        QCOMPARE(model.fresh(), 10);
        const QModelIndex topic = model.memberIndex(1, 0);
        QCOMPARE(topic.data(ScopeModel::IdRole).toString(), u"topic10"_s);
        QCOMPARE(topic.data(ScopeModel::DueRole).toInt(), 1);
        QCOMPARE(topic.data(ScopeModel::NewRole).toInt(), 2);
        QCOMPARE(topic.data(ScopeModel::TotalRole).toInt(), 3);
        QVERIFY(topic.data(Qt::AccessibleTextRole).toString().contains(u"1"_s));
    }

    void theAgendaListsDaysWithSomethingToDo()
    {
        AgendaModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto snapshot = snapshotOf(someLibrary());
        snapshot->plan = someplan();
        model.setSnapshot(snapshot);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.groupIndex(0).data(AgendaModel::IsTodayRole).toBool());
        QCOMPARE(model.groupIndex(0).data(AgendaModel::MinutesRole).toDouble(), 28.0);
        QCOMPARE(model.memberIndex(0, 0).data(AgendaModel::TopicRole).toString(), u"topic00"_s);
        QCOMPARE(model.memberIndex(0, 0).data().toString(), u"TOPIC00  ·  20 min"_s);
        QCOMPARE(model.memberIndex(0, 0).data(Qt::ToolTipRole).toString(), u"A section (part 1 of 2)"_s);
        QCOMPARE(model.indexOf(now.date().addDays(1)), model.groupIndex(1)); // the next day with something to do
        QVERIFY(!model.indexOf(now.date().addDays(9)).isValid());
        model.setSnapshot(snapshotOf(someLibrary()));
        QCOMPARE(model.rowCount(), 0);
    }

    void evidenceShowsTracksAndTheirTopics()
    {
        EvidenceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto snapshot = snapshotOf(someLibrary());
        StandingFigures figures;
        for (const library::Track &track : snapshot->library->tracks) {
            workspace::ReadinessReport::TrackReadiness entry;
            entry.id = track.id;
            entry.value.value = 0.3;
            entry.value.low = 0.2;
            entry.value.high = 0.4;
            for (const library::Topic &topic : track.topics) {
                study::TopicReadiness evidence;
                evidence.id = topic.key;
                evidence.step = study::NextStep::Read;
                evidence.gainPerMinute = 0.001;
                entry.value.topics.push_back(evidence);
            }
            figures.stopped.tracks.push_back(entry);
            entry.value.value = 0.35;
            figures.now.tracks.push_back(entry);
        }
        model.setFigures(figures, snapshot);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), int(EvidenceModel::ColumnCount));
        const QModelIndex track = model.indexOfTrack(u"track1"_s);
        QCOMPARE(track.siblingAtColumn(EvidenceModel::Today).data().toString(), u"35 %"_s);
        QCOMPARE(track.siblingAtColumn(EvidenceModel::Range).data().toString(), u"20 % – 40 %"_s);
        QCOMPARE(track.siblingAtColumn(EvidenceModel::WithPlan).data().toString(), u"–"_s);
        const QModelIndex topic = model.memberIndex(1, 0);
        QCOMPARE(topic.data(EvidenceModel::TopicRole).toString(), u"topic10"_s);
        QVERIFY(topic.siblingAtColumn(EvidenceModel::NextStep).data().toString().contains(u"6.0"_s));
        QVERIFY(!model.indexOfTrack(u"nothing"_s).isValid());
    }
};

QTEST_MAIN(TestPageModels)
#include "tst_pagemodels.moc"
