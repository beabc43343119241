// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereader.h"
#include "catalogue/filewriter.h"
#include "catalogue/movedkeys.h"
#include "catalogue/store.h"
#include "database/transaction.h"

#include <QElapsedTimer>
#include <QSet>

namespace waymark::catalogue {

/// path → file, as the catalogue has it.
using KnownFiles = QHash<QString, KnownFile>;

class TopicWriter;

/// One run over the folder of a library. Looks at every file first; reads what changed on all cores while what has been
/// read is written; finds the places of topics when everything has been read; and commits once.
class Indexer
{
public:
    /// `old`: the library as the catalogue has it; changed in place when nobody else holds it, so that it must not be
    /// made as a const object. `known`: of the run before, so that looking costs no query; filled when it is empty.
    /// `language`: see Catalogue::index().
    Indexer(Store &store, QString root, QString language, std::shared_ptr<const library::Library> old,
            KnownFiles &known);

    database::Result<IndexReport> run(const Progress &progress, const std::atomic_bool *cancel);

    /// The library after run(), without texts; the old one when nothing changed, the run was cancelled or failed.
    std::shared_ptr<const library::Library> library() const { return m_old; }

private:
    bool cancelled() const { return m_cancel && *m_cancel; }
    void tell(size_t done, size_t total, bool surely = false);
    database::Result<void> compareLanguage();
    database::Result<void> noteLanguage();
    void look();
    void settle();
    void findMovedFiles();
    bool nothingChanged() const;
    database::Result<void> collectFacts();
    library::Library discover();
    void finish(const library::Library &library);
    // indexer_write.cpp
    std::shared_ptr<const library::FileFacts> knownFacts(const QString &path);
    database::Result<bool> amend();
    database::Result<void> begin(database::Transaction &transaction);
    database::Result<void> touch();
    database::Result<bool> rewrite(FileReader &reader, library::Library &library);
    database::Result<void> writeReadings(FileReader &reader, const std::function<database::Result<void>()> &whenRead);
    database::Result<void> writeOtherFiles();
    // indexer_topics.cpp
    struct Known;
    struct Write;
    database::Result<void> writeTopics(library::Library &library);
    database::Result<std::vector<Write>> compareTopics(library::Library &library, TopicWriter &writer,
                                                       QHash<QString, Known> &known);
    database::Result<void> followKeys(std::vector<Write> &writes, const QHash<QString, Known> &gone,
                                      TopicWriter &writer);
    database::Result<void> putTopics(std::vector<Write> &writes, TopicWriter &writer);

    Store &m_store;
    QString m_root;
    QString m_language;
    std::shared_ptr<const library::Library> m_old;
    KnownFiles &m_known;
    Progress m_progress;
    const std::atomic_bool *m_cancel = nullptr;
    QElapsedTimer m_sinceTold;

    std::vector<FileReading> m_readings; ///< files that are new or whose stat changed
    std::vector<FileReading> m_again; ///< unchanged files whose facts are of another version or language
    WrittenPassages m_written; ///< words whose topics are not known yet
    bool m_retells = false; ///< everything is read again, since it was told in another language
    bool m_settled = false; ///< everything below is known
    QStringList m_pages; ///< files with facts that are there
    library::Files m_facts; ///< of m_pages, until they are a library
    QStringList m_others; ///< files that are only linked to
    QStringList m_newOthers;
    QStringList m_gone; ///< paths that were known and are no more
    std::vector<library::Warning> m_unreadable;
    qint64 m_version = 0; ///< data version that the run began with
    std::vector<library::LeftOut> m_refused;
    QHash<QString, QString> m_movedFiles; ///< old path → new path
    QSet<QString> m_changedPages; ///< paths whose facts are new
    IndexReport m_report;
};

} // namespace waymark::catalogue
