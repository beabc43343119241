// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/reader/topicid.h"
#include "desktop/shell/documents.h"
#include "desktop/shell/page.h"
#include "desktop/shell/workspacehost.h"

#include <QSplitter>

namespace waymark::desktop {

class ContentsPane;
class LinkFollower;
class ReaderPane;
class ReadingRecord;
class RoadmapPane;

/// Roadmap | Reader | Contents and notes.
class StudyPage : public Page
{
    Q_OBJECT

public:
    explicit StudyPage(const Collaborators &with, QWidget *parent = nullptr);
    ~StudyPage() override;

    QList<QWidget *> panes() const override;
    void open(const QString &id) override;
    QString place() const override;
    void restore(const QString &place) override;
    void enter() override;

Q_SIGNALS:
    void librarySwitchRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    void connectPanes();
    void adopt(const SnapshotPtr &snapshot);
    /// `passage`: id of the note whose words are to be selected when the text is there.
    void load(const TopicId &id, int line, const QString &passage = {});
    void shown(const TopicId &id, const DocumentPtr &document, int line, const QString &passage);
    /// The empty reader, which offers what comes next.
    void showNothing();
    /// Key of the first topic that is neither read nor skipped, of today's plan if it has one, else of the library;
    /// when there is none, of the library's first. Empty without topics.
    QString nextTopic() const;
    void scrolled();
    void toggleRead();
    void step(int direction);
    const library::Topic *neighbour(int direction) const;
    void updateFooter();
    void updateHighlights();
    /// The words of a highlight, where they stand in the text that is shown; null when they do not.
    QTextCursor passageOf(const journal::Note &note) const;
    void selectPassage(const QString &noteId);
    void highlightSelection();
    void foldPanes();

    Collaborators m_with;
    QSplitter *m_splitter;
    RoadmapPane *m_roadmap;
    ReaderPane *m_reader;
    ContentsPane *m_contents;
    LinkFollower *m_links;
    ReadingRecord *m_record;
    QAction *m_showRoadmap = nullptr;
    QAction *m_showContents = nullptr;
    TopicId m_open;
    bool m_offers = false; ///< the reader is empty and says what comes next
    QString m_path; ///< of the open file, from the library root
    DocumentPtr m_part; ///< of the open file that is shown
    std::shared_ptr<const library::Library> m_library; ///< that the open topic was found in
};

} // namespace waymark::desktop
