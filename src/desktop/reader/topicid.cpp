// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/topicid.h"

using namespace Qt::StringLiterals;

namespace waymark::desktop {

TopicId TopicId::parse(const library::Library &library, const QString &id)
{
    const qsizetype hash = id.lastIndexOf(u'#');
    if (id.startsWith("file:"_L1)) {
        const QString rest = id.mid(5);
        const qsizetype at = rest.indexOf(u'#');
        return {{}, at < 0 ? QString() : rest.mid(at + 1), rest.left(at < 0 ? rest.size() : at)};
    }
    if (hash < 0 || library.topic(id))
        return {id, {}, {}};
    return {id.left(hash), id.mid(hash + 1), {}};
}

QString TopicId::toString() const
{
    const QString whole = file.isEmpty() ? topic : u"file:"_s + file;
    return anchor.isEmpty() ? whole : whole + u'#' + anchor;
}

QString sectionId(const QString &topic, const QString &anchor)
{
    return topic + u'#' + anchor;
}

} // namespace waymark::desktop
