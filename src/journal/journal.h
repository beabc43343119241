// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/memory.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace waymark::journal {

/// What went wrong. `kind` lets the caller choose what to offer; `message` is the sentence to show.
struct Error
{
    enum class Kind { Failed, Corrupt, NewerSchema, DiskFull, Busy, BadInput };
    Kind kind = Kind::Failed;
    QString message;
};

template <typename T> using Result = tl::expected<T, Error>;

/// Where the learner stands with a section (and so with a topic).
enum class Mark { Unread, Reading, Read, Skipped };
QString toString(Mark mark); ///< the words of INTERFACES.md
std::optional<Mark> markFromString(QStringView word);

struct MarkEntry
{
    QString id; ///< topic key, or "topic#anchor"
    Mark mark = Mark::Unread;
    QDateTime at; ///< UTC
};

struct Review
{
    qint64 id = 0; ///< given by the journal; rising in the order of writing
    QString question; ///< question key
    study::Rating rating = study::Rating::Good;
    QDateTime at; ///< UTC
    double minutes = 0; ///< spent on it; 0 = not measured
};

struct Note
{
    QString id; ///< UUID, given by the journal when empty
    QString target; ///< topic key, "topic#anchor" or question key
    QString text; ///< Markdown
    QString quote; ///< for a highlight: the words it covers; empty for a note
    QDateTime created; ///< UTC
    QDateTime changed; ///< UTC
};

/// A stretch of time with one topic or with practice.
struct Session
{
    enum class Kind { Reading, Practice };
    Kind kind = Kind::Reading;
    QString target; ///< topic key; empty for mixed practice
    QDateTime start; ///< UTC
    double minutes = 0;
};

/// What undo took back, for the status line.
struct Undone
{
    QString what; ///< "mark", "grade", "plan" or "reattachment"
    QString id; ///< topic, section or question key; of a re-attachment the lost one; empty for a plan
    std::vector<MarkEntry> marks; ///< the marks as they are now, for ids that changed
};

/// What import would change or changed.
struct ImportReport
{
    int marks = 0;
    int reviews = 0;
    int notes = 0;
    int sessions = 0;
    int settings = 0;
    int alreadyThere = 0;
};

/// A copy of the journal in the backups folder.
struct Backup
{
    enum class Kind { Daily, ByHand, BeforeRestore, BeforeUpdate };
    Kind kind = Kind::Daily;
    QString file; ///< path
    QDateTime made; ///< local time
    qint64 bytes = 0;
};

/// The learner's own record of one data folder: marks, reviews, notes, reading sessions, plans and settings, per
/// library. Every write is one transaction, committed and synced to disk when the call returns (WAL, synchronous=FULL).
/// Undo and changes append; nothing that was written is lost. An object belongs to the thread that opened it; several
/// processes may have the file open.
class Journal
{
public:
    static constexpr int schemaVersion = 2;

    /// Opens or creates `path`. A damaged file is moved aside (never overwritten) and reported as Corrupt with both
    /// names; a newer schema is refused; a journal of an older one is copied to backups/ before it is changed. The
    /// second open of the same path by another process is fine.
    static Result<std::unique_ptr<Journal>> open(const QString &path);
    ~Journal();

    QString path() const;
    /// True when another connection or process has committed since the last call.
    bool changedElsewhere();

    // Marks
    // ---------------------------------------------------------------------------------------------------------------------
    /// Sets several marks as one action (one undo step).
    Result<void> setMarks(const QString &library, const std::vector<MarkEntry> &marks);
    /// The current mark of every id that ever had one.
    Result<QHash<QString, MarkEntry>> marks(const QString &library);

    // Reviews
    // -------------------------------------------------------------------------------------------------------------------
    /// Appends a review (one undo step) and returns its id.
    Result<qint64> addReview(const QString &library, const Review &review);
    /// All reviews that were not undone, in order of time, then id.
    Result<std::vector<Review>> reviews(const QString &library);

    /// Takes back the last mark action, review, plan or re-attachment of this library; empty optional when there is
    /// none. The first plan stays: there is none before it to come back to.
    Result<std::optional<Undone>> undo(const QString &library, const QDateTime &now);

    // Notes and highlights
    // ------------------------------------------------------------------------------------------------------
    Result<Note> saveNote(const QString &library, const Note &note);
    Result<void> removeNote(const QString &library, const QString &id, const QDateTime &now);
    Result<std::vector<Note>> notes(const QString &library);

    // Sessions
    // ------------------------------------------------------------------------------------------------------------------
    Result<void> addSession(const QString &library, const Session &session);
    Result<std::vector<Session>> sessions(const QString &library);

    // Plans and settings
    // --------------------------------------------------------------------------------------------------------
    /// Appends a plan (a JSON document made by workspace) as one undo step; the last one is the current one. Keys in it
    /// follow like all others: strings called "id" or "topic" and those of the lists "sections" and "blocks".
    Result<void> savePlan(const QString &library, const QJsonObject &plan, const QDateTime &now);
    Result<std::optional<QJsonObject>> currentPlan(const QString &library);
    /// Settings of study (role, interview date, minutes, reading positions …) by name. Values are JSON. What follows a
    /// '/' in a name is a key, and follows.
    Result<void> setSetting(const QString &library, const QString &name, const QJsonValue &value, const QDateTime &now);
    Result<QHash<QString, QJsonValue>> settings(const QString &library);

    // Keys
    // ----------------------------------------------------------------------------------------------------------------------
    /// After the library changed: what was recorded under an old key (topic, section, question) is from now on found
    /// under the new one. Recorded as an alias; rows are not rewritten.
    Result<void> follow(const QString &library, const std::vector<std::pair<QString, QString>> &movedKeys,
                        const QDateTime &now);
    /// The same for something lost that the learner found a place for: one undo step.
    Result<void> reattach(const QString &library, const QString &lost, const QString &place, const QDateTime &now);
    /// The id under which a library folder without an id of its own is known: matched by path, else made (UUID) and
    /// remembered.
    Result<QString> libraryId(const QString &rootPath, const QDateTime &now);
    /// The same for a folder that was opened before; empty when it never was. Writes nothing.
    Result<QString> knownLibraryId(const QString &rootPath);
    /// A folder that was opened before, and the library it is.
    struct Folder
    {
        QString path;
        QString library;
    };
    Result<std::vector<Folder>> folders();
    /// From now on the folder is this library, which stood elsewhere before. Nothing happens when it is known already.
    Result<void> setLibraryId(const QString &rootPath, const QString &library, const QDateTime &now);

    // Copies
    // --------------------------------------------------------------------------------------------------------------------
    /// A consistent copy (VACUUM INTO a temporary name, fsync, rename). Refuses to overwrite.
    Result<void> backup(const QString &file);
    /// Makes the day's backup in backups/ beside the journal unless there is one; keeps the newest 14. Returns its
    /// path, or empty.
    Result<QString> dailyBackup(const QDate &today);
    /// Every copy in backups/ beside the journal, the newest first. Looks at the folder only.
    static std::vector<Backup> backups(const QString &journalPath);
    /// A name in backups/ that no file has yet, for a copy made by hand.
    static QString nameForBackup(const QString &journalPath, const QDateTime &now);
    /// Path of the newest daily backup beside the journal; empty when there is none.
    static QString latestBackup(const QString &journalPath);
    /// Replaces the journal by a copy; the present one is backed up first, and that path is returned. The object is
    /// unusable afterwards: open anew.
    static Result<QString> restore(const QString &journalPath, const QString &file, const QDateTime &now);
    /// The whole journal as JSON, and back. Import merges by identity (review: question, time, rating; note: id, newer
    /// wins); importing twice changes nothing.
    Result<QJsonObject> exportAll();
    Result<ImportReport> importAll(const QJsonObject &document, bool dryRun);

private:
    Journal();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace waymark::journal
