// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/readingrows.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

class ReadingRows
{
    Q_DECLARE_TR_FUNCTIONS(ReadingRows)

public:
    static QString title(library::WarningKind kind)
    {
        using library::WarningKind;
        switch (kind) {
        case WarningKind::Link:
            return tr("Links that lead nowhere");
        case WarningKind::Figure:
            return tr("Pictures that are not there");
        case WarningKind::Case:
            return tr("Links with other capital letters");
        case WarningKind::Refused:
            return tr("Links that are never followed");
        case WarningKind::Skipped:
            return tr("Files and folders that were not entered");
        case WarningKind::Text:
            return tr("Encoding and text beyond reason");
        case WarningKind::FrontMatter:
            return tr("Front matter");
        case WarningKind::Settings:
            return tr("waymark.yaml and tables of contents");
        case WarningKind::Question:
            return tr("Questions");
        case WarningKind::Structure:
            return tr("Titles, ids and prerequisites");
        case WarningKind::Other:
            break;
        }
        return tr("Other");
    }

    static ReadingRow tracks(const library::Library &library)
    {
        ReadingRow all;
        all.what = tr("Tracks, in the order of learning (%n)", nullptr, int(library.tracks.size()));
        for (const library::Track &track : library.tracks) {
            ReadingRow row;
            row.what = u"%1. %2"_s.arg(track.order + 1).arg(track.title);
            row.why = track.reason;
            for (const library::Topic &topic : track.topics) {
                const QString where = topic.anchor.isEmpty() ? topic.path : topic.path + u'#' + topic.anchor;
                QString why = topic.reason;
                if (!topic.questions.empty())
                    why += u' ' + tr("%n question(s) found.", nullptr, int(topic.questions.size()));
                row.rows.push_back(
                    {u"%1 (%2)"_s.arg(topic.title, where), why, topic.missing ? QString() : topic.key, {}});
            }
            all.rows.push_back(std::move(row));
        }
        return all;
    }

    static ReadingRow leftOut(const library::Library &library)
    {
        ReadingRow all;
        all.what = tr("Not part of the roadmap (%n)", nullptr, int(library.leftOut.size()));
        for (const library::LeftOut &file : library.leftOut) {
            const bool page = file.path.endsWith(u".md"_s, Qt::CaseInsensitive);
            all.rows.push_back({file.path, file.reason, page ? u"file:"_s + file.path : QString(), {}});
        }
        return all;
    }

    static ReadingRow warnings(const std::vector<library::Warning> &warnings)
    {
        ReadingRow all;
        all.what = tr("Warnings (%n)", nullptr, int(warnings.size()));
        std::map<library::WarningKind, ReadingRow> kinds;
        for (const library::Warning &warning : warnings) {
            const bool page = warning.file.endsWith(u".md"_s, Qt::CaseInsensitive);
            kinds[warning.kind].rows.push_back(
                {warning.line > 0 ? u"%1:%2"_s.arg(warning.file).arg(warning.line) : warning.file,
                 warning.message,
                 page ? u"file:"_s + warning.file : QString(),
                 {}});
        }
        for (auto &[kind, row] : kinds) {
            row.what = u"%1 (%2)"_s.arg(title(kind)).arg(row.rows.size());
            all.rows.push_back(std::move(row));
        }
        return all;
    }
};

void append(const std::vector<ReadingRow> &rows, int depth, QString *text)
{
    for (const ReadingRow &row : rows) {
        *text += QString(qsizetype(4) * depth, u' ') + row.what;
        if (!row.why.isEmpty())
            *text += u": "_s + row.why;
        *text += u'\n';
        append(row.rows, depth + 1, text);
    }
}

} // namespace

std::vector<ReadingRow> readingRows(const workspace::Snapshot &snapshot)
{
    return {ReadingRows::tracks(*snapshot.library), ReadingRows::leftOut(*snapshot.library),
            ReadingRows::warnings(snapshot.warnings)};
}

QString toText(const std::vector<ReadingRow> &rows)
{
    QString text;
    append(rows, 0, &text);
    return text;
}

} // namespace waymark::desktop
