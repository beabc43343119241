// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/snapshot.h"

#include "study/studyday.h"
#include "workspace/goal.h"

#include <algorithm>

namespace waymark::workspace {

double Snapshot::readShare(const library::Track &track) const
{
    size_t read = 0;
    size_t counted = 0;
    for (const library::Topic &topic : track.topics) {
        const journal::Mark state = mark(topic.key);
        counted += state != journal::Mark::Skipped;
        read += state == journal::Mark::Read;
    }
    return counted > 0 ? double(read) / double(counted) : 0;
}

const library::Role &Snapshot::role() const
{
    return roleOf(*library, goal.role);
}

std::vector<QuestionView> questions(const Snapshot &snapshot, const QString &scope, const QDateTime &now)
{
    const QDate today = study::studyDay(now, snapshot.scheduler.settings().zone);
    const QDateTime endOfDay = study::studyDayStart(today.addDays(1), snapshot.scheduler.settings().zone);
    std::vector<QuestionView> views;
    for (const library::Track &track : snapshot.library->tracks) {
        for (const library::Topic &topic : track.topics) {
            if (!scope.isEmpty() && scope != track.id && scope != topic.key)
                continue;
            for (const library::Question &question : topic.questions) {
                QuestionView view{&question, &topic, std::nullopt, 0, false};
                const auto memory = snapshot.memories.constFind(question.key);
                if (memory != snapshot.memories.cend()) {
                    view.memory = *memory;
                    view.retrievability = study::recallOn(snapshot.scheduler.model(), *memory, today);
                    view.due = memory->due < endOfDay;
                }
                views.push_back(std::move(view));
            }
        }
    }
    return views;
}

std::vector<QuestionView> dueQuestions(const Snapshot &snapshot, const QString &scope, const QDateTime &now)
{
    std::vector<QuestionView> views = questions(snapshot, scope, now);
    std::erase_if(views, [](const QuestionView &view) { return !view.due; });
    std::stable_sort(views.begin(), views.end(),
                     [](const QuestionView &a, const QuestionView &b) { return a.retrievability < b.retrievability; });
    return views;
}

} // namespace waymark::workspace
