// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a few files, separated by lines "%% name": reading and discovering them ends, and what comes out is
// sound.
#include "library/discovery.h"
#include "library/facts.h"

#include <QSet>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace waymark::library;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

std::map<QString, QByteArray> split(const QByteArray &bytes)
{
    std::map<QString, QByteArray> files;
    QString name = QStringLiteral("README.md");
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.startsWith("%% ") && files.size() < 40) {
            name = QString::fromUtf8(line.mid(3)).trimmed();
            if (name.isEmpty() || (!name.endsWith(QLatin1String(".md")) && name != QLatin1String("waymark.yaml")))
                name = QStringLiteral("x.md");
            continue;
        }
        files[name] += line + '\n';
    }
    return files;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    std::map<QString, std::shared_ptr<const FileFacts>> files;
    QStringList names;
    for (const auto &[name, text] : split(bytes)) {
        const auto facts = readFacts(name, text);
        require(facts != nullptr);
        const auto again = factsFromBytes(toBytes(*facts));
        require(again != nullptr);
        require(toBytes(*again) == toBytes(*facts));
        files.emplace(name, again);
        names.append(name);
    }
    const Library library = discover(QStringLiteral("/nowhere/library"), files, {});

    QSet<QString> ids;
    QSet<QString> keys;
    QSet<QString> questions;
    QSet<QString> inside;
    require(!library.roles.empty());
    for (size_t number = 0; number < library.tracks.size(); ++number) {
        const Track &track = library.tracks[number];
        require(track.order == int(number) && !track.id.isEmpty() && !ids.contains(track.id) && !track.topics.empty());
        ids.insert(track.id);
        inside.insert(track.path);
        for (size_t place = 0; place < track.topics.size(); ++place) {
            const Topic &topic = track.topics[place];
            require(topic.order == int(place) && !keys.contains(topic.key) && topic.trackId == track.id);
            require(topic.missing || files.contains(topic.path));
            keys.insert(topic.key);
            inside.insert(topic.path);
            for (const Question &question : topic.questions) {
                require(!questions.contains(question.key) && question.key.startsWith(topic.key));
                questions.insert(question.key);
            }
        }
    }
    for (const Track &track : library.tracks) {
        for (const Topic &topic : track.topics) {
            for (const QString &required : topic.requiredTopics)
                require(keys.contains(required));
        }
    }
    QSet<QString> left;
    for (const LeftOut &entry : library.leftOut) {
        require(!inside.contains(entry.path) && !left.contains(entry.path) && !entry.reason.isEmpty());
        left.insert(entry.path);
    }
    for (const auto &[name, facts] : files) {
        if (facts->markdown)
            require(inside.contains(name) || left.contains(name));
        for (const LinkFact &link : facts->links) {
            const ResolvedLink resolved = resolveLink(library, names, name, link.target);
            require(!resolved.path.startsWith(QLatin1Char('/')) && !resolved.path.startsWith(QLatin1String("../")));
        }
    }
    factsFromBytes(bytes);
    return 0;
}
