// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QByteArray>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QMenuBar>
#include <QObject>

namespace waymark::desktop {

class Settings;

enum class MenuId { File, Edit, View, Go, Study, Practice, Help };

/// What there is to know about an action before it exists.
struct ActionSpec
{
    const char *id; ///< fixed in every language: settings and tests use it; becomes the action's objectName
    MenuId menu;
    const char *text; ///< QT_TRANSLATE_NOOP("Actions", …), with a mnemonic
    QList<QKeySequence> keys = {}; ///< until the learner gives it others
    bool checkable = false;
    /// Its keys act only while a widget it was added to has the focus: for single letters, which must not act while
    /// text is typed.
    bool onlyWithFocus = false;
    const char *before = nullptr; ///< id of the entry of the same menu that it stands before; null: at the end
};

/// Everything that can be done: one QAction each, all in the menu bar, with keys that the learner may change. Pages add
/// their own.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// Fills `bar` with empty menus; add() fills those.
    Actions(QMenuBar *bar, Settings *settings);

    QAction *add(const ActionSpec &spec);
    /// A line in a menu, before the entry with this id or at the end.
    void addSeparator(MenuId menu, const QByteArray &before = {});
    QMenu *menu(MenuId menu) const { return m_menus[size_t(menu)]; }
    /// The action added under this id, or null.
    QAction *action(const QByteArray &id) const;

    struct Listed
    {
        QAction *action;
        MenuId menu;
        QList<QKeySequence> ownKeys; ///< what resetKeys() brings back
    };
    /// In the order of the menus.
    QList<Listed> listed() const;
    static QString menuTitle(MenuId menu); ///< without mnemonic

    void setKeys(QAction *action, const QList<QKeySequence> &keys);
    void resetKeys(QAction *action);
    /// Another action that already answers to this key, or null.
    QAction *holder(const QKeySequence &key, const QAction *except) const;

    /// Texts in the language now in force.
    void retranslate();

private:
    struct Entry
    {
        ActionSpec spec;
        QAction *action;
    };
    void dress(const Entry &entry);

    Settings *m_settings;
    std::array<QMenu *, 7> m_menus{};
    QList<Entry> m_entries;
};

} // namespace waymark::desktop
