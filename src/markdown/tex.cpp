// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/math.h"

namespace waymark::markdown {

QString texOf(const Source &source, const Formula &formula)
{
    QByteArray tex;
    int at = formula.contentBegin;
    while (at < formula.contentEnd) {
        const QByteArrayView rest = source.bytes().sliced(at, formula.contentEnd - at);
        const qsizetype end = at + (rest.contains('\n') ? rest.indexOf('\n') : rest.size());
        QByteArrayView part = source.bytes().sliced(at, end - at);
        if (at != formula.contentBegin) {
            int quotes = formula.quotes;
            while (!part.isEmpty() && (part[0] == ' ' || part[0] == '\t' || (part[0] == '>' && quotes-- > 0)))
                part = part.sliced(1);
            tex += '\n';
        }
        tex += part;
        at = int(end) + 1;
    }
    if (formula.inTable)
        tex.replace("\\|", "|");
    return QString::fromUtf8(tex.trimmed());
}

} // namespace waymark::markdown
