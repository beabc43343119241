// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/marklog.h"

#include "database/statement.h"
#include "journal/words.h"

#include <algorithm>

namespace waymark::journal {

database::Result<QHash<QString, PresentMark>> presentMarks(database::Connection &connection, qint64 library,
                                                           const Aliases &aliases)
{
    database::Statement log(
        connection,
        "SELECT mark.action, mark.target, mark.state, mark.at, mark.changed, undo.at FROM mark "
        "JOIN action ON action.id = mark.action LEFT JOIN action AS undo ON undo.undoes = mark.action "
        "WHERE action.library = ?1 ORDER BY mark.action");
    log.bind(1, library);
    QHash<QString, PresentMark> present;
    for (;;) {
        const database::Result<bool> row = log.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return present;
        const QString id = aliases.resolve(log.text(1), log.integer(0));
        auto mark = present.find(id);
        if (mark == present.end()) {
            // An id whose only mark was undone stays listed, as unread since the undo.
            const bool undone = !log.isNull(5);
            mark = present.insert(id, {{id, Mark::Unread, fromMilliseconds(log.integer(undone ? 5 : 3))}, 0});
        }
        if (log.isNull(5)) {
            mark->entry.mark = Mark(log.integer(2));
            mark->entry.at = fromMilliseconds(log.integer(3));
            mark->changed = std::max(mark->changed, log.integer(4));
        } else {
            mark->changed = std::max(mark->changed, log.integer(5));
        }
    }
}

} // namespace waymark::journal
