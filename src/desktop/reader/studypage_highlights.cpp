// SPDX-License-Identifier: GPL-3.0-or-later
// The passages that the learner highlighted in the open topic.
#include "desktop/reader/contentspane.h"
#include "desktop/reader/readerpane.h"
#include "desktop/reader/readerview.h"
#include "desktop/reader/studypage.h"
#include "typeset/typesetter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

void StudyPage::updateHighlights()
{
    QList<QPair<int, int>> passages;
    if (const SnapshotPtr snapshot = m_with.host->snapshot(); snapshot && m_reader->showsDocument()) {
        for (const journal::Note &note : snapshot->notes) {
            const QString topic = TopicId::parse(*snapshot->library, note.target).topic;
            if (note.quote.isEmpty() || topic != m_open.topic)
                continue;
            if (const QTextCursor found = passageOf(note); !found.isNull())
                passages.append({found.selectionStart(), found.selectionEnd()});
        }
    }
    m_reader->view()->setHighlights(passages);
}

QTextCursor StudyPage::passageOf(const journal::Note &note) const
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    const QTextDocument *document = m_reader->view()->document();
    // From its section on: the same words may stand before it as well.
    const QString anchor = TopicId::parse(*snapshot->library, note.target).anchor;
    const int section = anchor.isEmpty() ? 0 : typeset::Typesetter::positionOfAnchor(*document, anchor);
    const QTextCursor found = document->find(note.quote, std::max(0, section), QTextDocument::FindCaseSensitively);
    return found.isNull() ? document->find(note.quote, 0, QTextDocument::FindCaseSensitively) : found;
}

void StudyPage::selectPassage(const QString &noteId)
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    const auto note = std::find_if(snapshot->notes.begin(), snapshot->notes.end(),
                                   [&noteId](const journal::Note &known) { return known.id == noteId; });
    if (note == snapshot->notes.end() || note->quote.isEmpty() || !m_reader->showsDocument())
        return;
    const QTextCursor found = passageOf(*note);
    if (found.isNull()) {
        Q_EMIT statusMessage(tr("The words of this highlight are not in the text any more."));
        return;
    }
    m_reader->view()->scrollToPosition(found.selectionStart());
    m_reader->view()->setTextCursor(found);
}

void StudyPage::highlightSelection()
{
    const QString words = m_reader->view()->textCursor().selectedText();
    if (words.trimmed().isEmpty() || m_open.topic.isEmpty()) {
        Q_EMIT statusMessage(tr("Select some words of the topic first."));
        return;
    }
    if (words.contains(QChar::ParagraphSeparator) || words.contains(QChar::ObjectReplacementCharacter)) {
        Q_EMIT statusMessage(tr("A highlight lies within one paragraph and holds no formula. Select less."));
        return;
    }
    journal::Note note;
    note.target = m_contents->currentSection();
    note.quote = words;
    note.created = note.changed = m_with.host->now().toUTC();
    m_with.host->saveNote(note);
}

} // namespace waymark::desktop
