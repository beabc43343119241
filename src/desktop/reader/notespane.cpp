// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/notespane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

NotesPane::NotesPane(const Collaborators &with, QWidget *parent)
    : QWidget(parent)
    , m_with(with)
    , m_title(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_editor(new QPlainTextEdit(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    m_list->setObjectName(u"notes"_s);
    m_editor->setObjectName(u"noteEditor"_s);
    m_save->setObjectName(u"saveNote"_s);
    m_remove->setObjectName(u"removeNote"_s);
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setSpacing(2);
    m_editor->setTabChangesFocus(true);
    m_editor->setMinimumHeight(64);
    m_editor->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    column->addWidget(m_editor, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_remove);
    row->addStretch();
    column->addLayout(row);

    connect(m_list, &QListWidget::itemClicked, this, &NotesPane::edit);
    connect(m_list, &QListWidget::itemActivated, this, &NotesPane::edit);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &NotesPane::enable);
    connect(m_save, &QPushButton::clicked, this, &NotesPane::save);
    connect(m_remove, &QPushButton::clicked, this, &NotesPane::remove);
    connect(with.host, &WorkspaceHost::snapshotChanged, this, &NotesPane::fill);
    retranslate();
    fill();
}

void NotesPane::setTopic(const QString &topic)
{
    if (topic == m_topic)
        return;
    save();
    m_topic = topic;
    m_target = topic;
    fill();
}

void NotesPane::begin()
{
    save();
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void NotesPane::fill()
{
    m_list->clear();
    if (const SnapshotPtr snapshot = m_with.host->snapshot(); snapshot && !m_topic.isEmpty()) {
        for (const journal::Note &note : snapshot->notes) {
            if (note.target != m_topic && !note.target.startsWith(m_topic + u'#'))
                continue;
            const QString when = QLocale().toString(note.changed.toLocalTime().date(), QLocale::ShortFormat);
            QString words = note.text;
            if (!note.quote.isEmpty())
                words = note.text.isEmpty() ? tr("“%1”").arg(note.quote) : tr("“%1” — %2").arg(note.quote, note.text);
            auto *item = new QListWidgetItem(words, m_list);
            item->setToolTip(tr("Written on %1").arg(when));
            item->setData(Qt::UserRole, note.id);
        }
    }
    m_list->setVisible(m_list->count() > 0);
    enable();
}

void NotesPane::edit(QListWidgetItem *item)
{
    const QString id = item->data(Qt::UserRole).toString();
    save();
    const SnapshotPtr snapshot = m_with.host->snapshot();
    const auto found = std::find_if(snapshot->notes.begin(), snapshot->notes.end(),
                                    [&](const journal::Note &note) { return note.id == id; });
    if (found == snapshot->notes.end())
        return;
    m_edited = *found;
    m_editor->setPlainText(m_edited.text);
    m_editor->moveCursor(QTextCursor::End);
    m_editor->setFocus();
    if (!m_edited.quote.isEmpty())
        Q_EMIT targetRequested(m_edited.target + u'\n' + m_edited.id);
    else if (m_edited.target != m_topic)
        Q_EMIT targetRequested(m_edited.target);
    enable();
}

void NotesPane::save()
{
    const QString text = m_editor->toPlainText().trimmed();
    if (text != m_edited.text.trimmed() && (!text.isEmpty() || !m_edited.quote.isEmpty()) && !m_topic.isEmpty()) {
        journal::Note note = m_edited;
        note.text = text;
        if (note.id.isEmpty()) {
            note.target = m_target.isEmpty() ? m_topic : m_target;
            note.created = m_with.host->now().toUTC();
        }
        note.changed = m_with.host->now().toUTC();
        m_with.host->saveNote(note);
    }
    m_edited = {};
    m_editor->clear();
    enable();
}

void NotesPane::remove()
{
    if (!m_edited.id.isEmpty())
        m_with.host->removeNote(m_edited.id);
    m_edited = {};
    m_editor->clear();
    enable();
}

void NotesPane::enable()
{
    m_editor->setEnabled(!m_topic.isEmpty());
    m_save->setEnabled(!m_topic.isEmpty() && m_editor->toPlainText().trimmed() != m_edited.text.trimmed());
    m_remove->setVisible(!m_edited.id.isEmpty());
}

bool NotesPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && (key->modifiers() & Qt::ControlModifier)) {
            // While a note is written the keys belong to it, not to the menu's "Mark as read".
            event->accept();
            if (event->type() == QEvent::KeyPress)
                save();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NotesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NotesPane::retranslate()
{
    m_title->setText(tr("Notes"));
    m_list->setAccessibleName(tr("Notes"));
    m_editor->setAccessibleName(tr("Note"));
    m_editor->setPlaceholderText(tr("Write a note; Ctrl+Enter saves it"));
    m_save->setText(tr("Save note"));
    m_remove->setText(tr("Delete note"));
}

} // namespace waymark::desktop
