// SPDX-License-Identifier: GPL-3.0-or-later
// What most savings of a file come to: other words in one topic. Each condition names what discovery would look at
// outside the topic; whatever is not certain is left to discover().
#include "library/links.h"
#include "library/topiccontent.h"
#include "library/words.h"

#include <QSet>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

bool sameMeta(const Meta &a, const Meta &b)
{
    return a.id == b.id && a.title == b.title && a.summary == b.summary && a.level == b.level
        && a.requires_ == b.requires_ && a.tags == b.tags && a.minutes == b.minutes && a.order == b.order
        && a.roles.empty() && b.roles.empty() && a.draft == b.draft;
}

/// Whether a page that lists topics by these links would list the same ones. Lines and numbers of sections and items
/// may differ, as long as the links part into the same groups.
bool sameLinks(const std::vector<LinkFact> &a, const std::vector<LinkFact> &b)
{
    if (a.size() != b.size())
        return false;
    for (size_t i = 0; i < a.size(); ++i) {
        const LinkFact &x = a[i];
        const LinkFact &y = b[i];
        if (x.target != y.target || x.text != y.text || x.place != y.place || x.image != y.image
            || (x.item < 0) != (y.item < 0))
            return false;
        if (i > 0
            && ((x.item == a[i - 1].item) != (y.item == b[i - 1].item)
                || (x.section == a[i - 1].section) != (y.section == b[i - 1].section)))
            return false;
    }
    return true;
}

/// The library's only topic from the file; nullptr when there are more or none.
const Topic *onlyTopic(const Library &library, const QString &path)
{
    const Topic *only = nullptr;
    for (const Track &track : library.tracks) {
        if (track.path == path)
            return nullptr; // it also lists or introduces a track
        for (const Topic &topic : track.topics) {
            if (topic.path != path)
                continue;
            if (only || !topic.anchor.isEmpty() || topic.missing)
                return nullptr;
            only = &topic;
        }
    }
    return only;
}

QSet<quint64> marksOf(const FileFacts &facts)
{
    QSet<quint64> marks;
    for (const QuestionFact &fact : facts.questions)
        marks.insert(fact.repeatMark);
    return marks;
}

/// Whether the questions may decide that some page only repeats another: pages that do are left out.
bool mayRepeat(const Library &library, const Topic &changed, const FileFacts &before, const FileFacts &now,
               const Settings &settings)
{
    const QSet<quint64> marks = marksOf(now);
    const QSet<quint64> old = marksOf(before);
    if (marks == old)
        return false;
    if (!settings.questions.isEmpty())
        return true; // not all questions are in the library
    const bool lost = std::any_of(old.begin(), old.end(), [&](quint64 mark) { return !marks.contains(mark); });
    if (lost && std::any_of(library.leftOut.begin(), library.leftOut.end(), [](const LeftOut &leftOut) {
            return isMarkdownName(leftOut.path);
        }))
        return true; // it may have been left out for what is lost
    QStringList slugs;
    for (const QuestionFact &fact : now.questions)
        slugs.append(slug(fact.question.text));
    if (slugs.isEmpty())
        return false;
    for (const Track &track : library.tracks) {
        for (const Topic &topic : track.topics) {
            if (!topic.anchor.isEmpty())
                return true; // a heading of a page whose other questions are not in the library
            if (&topic == &changed)
                continue;
            for (const Question &question : topic.questions) {
                // The key holds the slug, maybe with a number after it.
                const QStringView name = QStringView(question.key).mid(topic.key.size() + 1);
                if (std::any_of(slugs.begin(), slugs.end(), [&](const QString &own) { return name.startsWith(own); }))
                    return true;
            }
        }
    }
    return false;
}

} // namespace

std::optional<Topic> amendedTopic(const Library &library, const FileFacts &before, const FileFacts &now,
                                  const FileFacts *settingsFacts)
{
    const Settings settings = settingsFacts ? settingsFacts->settings : Settings();
    // A page of a folder, a front page or a table of contents means more than itself.
    static const QStringList contents{u"summary.md"_s, u"_sidebar.md"_s};
    const QString &path = now.path;
    if (!now.markdown || isIndexName(path) || contents.contains(path.mid(path.lastIndexOf(u'/') + 1).toLower()))
        return {};
    const bool named = !now.heading.isEmpty() || !now.meta.title.isEmpty(); // else the links to it give the title
    if (!named || before.blank || now.blank || !before.warnings.empty() || !now.warnings.empty()
        || !sameMeta(before.meta, now.meta) || !sameLinks(before.links, now.links))
        return {};
    if (std::any_of(library.warnings.begin(), library.warnings.end(),
                    [&path](const Warning &warning) { return warning.file == path; }))
        return {};
    const Topic *old = onlyTopic(library, path);
    if (!old || mayRepeat(library, *old, before, now, settings))
        return {};

    Topic topic = *old;
    topic.title = now.meta.title.isEmpty() ? now.heading : now.meta.title;
    topic.minutes = 0;
    topic.sections.clear();
    topic.questions.clear();
    fillTopic(now, 0, int(now.sections.size()) - 1, settings, &topic);
    if (now.meta.minutes > 0)
        topic.minutes = now.meta.minutes;
    topic.line = 1;
    topic.lastLine = now.lines;
    nameQuestions(&topic);
    return topic;
}

} // namespace waymark::library
