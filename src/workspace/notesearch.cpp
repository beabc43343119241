// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/notesearch.h"

#include "catalogue/finder.h"
#include "markdown/parser.h"
#include "workspace/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

QString plainText(const QString &text)
{
    markdown::ParseOptions options;
    options.frontMatter = false;
    const markdown::Document document = markdown::parse(text.toUtf8(), options);
    return document.text(0, int(document.blocks.size()));
}

/// Where a note belongs: a topic, a section or a question; what is left of it when the library has that no more.
catalogue::Hit placeOf(const journal::Note &note, const catalogue::TitleIndex &titles)
{
    if (const auto place = titles.find(note.target))
        return *place;
    catalogue::Hit place;
    // The section may be one that search does not list by itself, such as a topic's own heading.
    const qsizetype sign = note.target.lastIndexOf(u'#');
    place.topic = sign < 0 ? note.target : note.target.left(sign);
    place.anchor = sign < 0 ? QString() : note.target.mid(sign + 1);
    if (const auto topic = titles.find(place.topic)) {
        place.track = topic->track;
        place.path = topic->path;
    }
    return place;
}

} // namespace

std::vector<catalogue::Hit> searchNotes(const Snapshot &snapshot, const catalogue::TitleIndex &titles,
                                        const catalogue::Query &query, const catalogue::Admits &admits, int limit)
{
    std::vector<catalogue::Hit> hits;
    if (query.isEmpty())
        return hits;
    const catalogue::Finder finder(query);
    std::vector<const journal::Note *> latestFirst;
    for (const journal::Note &note : snapshot.notes)
        latestFirst.push_back(&note);
    std::stable_sort(latestFirst.begin(), latestFirst.end(),
                     [](const journal::Note *a, const journal::Note *b) { return a->changed > b->changed; });
    for (const journal::Note *note : latestFirst) {
        if (int(hits.size()) >= limit)
            break;
        const QByteArray words = (note->quote + u'\n' + note->text).toUtf8();
        if (!query.wanted.empty() && !finder.accepts(std::string_view(words.constData(), size_t(words.size()))))
            continue;
        catalogue::Hit hit = placeOf(*note, titles);
        if (admits && !admits(catalogue::HitKind::Note, hit.topic, note->id))
            continue;
        const QString text = plainText(note->text).trimmed();
        hit.kind = catalogue::HitKind::Note;
        hit.id = note->id;
        hit.title =
            note->quote.isEmpty() ? text.section(u'\n', 0, 0) : Sentences::tr("“%1”").arg(note->quote.simplified());
        const QString rest = note->quote.isEmpty() ? text.section(u'\n', 1) : text;
        hit.snippet = rest.isEmpty() ? QString() : finder.excerpt(rest);
        hit.fit = catalogue::Fit::Text;
        hit.score = 1.0 / double(hits.size() + 1);
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::function<QString(const QString &id)> marksOf(const std::shared_ptr<const Snapshot> &snapshot)
{
    return [snapshot](const QString &id) { return journal::toString(snapshot->mark(id)); };
}

} // namespace waymark::workspace
