// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/theme.h"

#include <QByteArray>
#include <QKeySequence>
#include <QObject>
#include <QSettings>
#include <QStringList>

namespace waymark::desktop {

/// Faces and size of what is read.
struct ReaderType
{
    QString family; ///< empty = the application's font
    QString cjkFamily; ///< tried for Chinese, Japanese and Korean; empty = the system's choice
    QString codeFamily; ///< empty = the system's fixed-width font
    int percent = 100; ///< text size of reader and shell, 75–250

    bool operator==(const ReaderType &) const = default;
};

/// How the window looks and stood when it was closed: `desktop.ini` in the data folder. What concerns studying is in
/// the journal instead.
class Settings : public QObject
{
    Q_OBJECT

public:
    static constexpr int smallestPercent = 75;
    static constexpr int largestPercent = 250;

    /// `dataFolder` must exist or be creatable; where it cannot be written, settings live until the program ends.
    explicit Settings(const QString &dataFolder, QObject *parent = nullptr);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    bool usesDesktopStyle() const;
    void setUsesDesktopStyle(bool desktopStyle);
    QString language() const; ///< "en", "zh_CN"; empty = the desktop's
    void setLanguage(const QString &language);
    ReaderType readerType() const;
    void setReaderType(const ReaderType &type);
    bool hidesSkipped() const;
    void setHidesSkipped(bool hide);
    bool firstStartDone() const;
    void setFirstStartDone();

    QStringList libraries() const; ///< folders opened before, the latest first, at most nine
    void noteLibrary(const QString &folder);
    QStringList searches(const QString &library) const; ///< of a library by its id, the latest first, at most eight
    void noteSearch(const QString &library, const QString &query);
    void forgetSearch(const QString &library, const QString &query);
    void forgetSearches(const QString &library);

    /// The keys the learner gave an action; `found` is false where the action keeps its own.
    QList<QKeySequence> keys(const QString &action, bool *found) const;
    void setKeys(const QString &action, const QList<QKeySequence> &keys);
    void resetKeys(const QString &action);

    /// Geometry and splitters by the object's name; empty when nothing was kept.
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    /// Last page and last topic of a library and the like.
    QString place(const QString &name) const;
    void setPlace(const QString &name, const QString &value);

Q_SIGNALS:
    void readerTypeChanged();

private:
    QSettings m_file;
};

} // namespace waymark::desktop
