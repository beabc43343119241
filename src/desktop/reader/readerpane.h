// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"
#include "typeset/typesetter.h"

#include <QPushButton>
#include <QStackedWidget>

namespace waymark::library {
struct Topic;
struct Track;
} // namespace waymark::library

namespace waymark::desktop {

class CodeCopy;
class EmptyState;
class FindBar;
class ReaderHeader;
class ReaderView;

/// The reader with what stands around it: header, find bar, footer. Shows documents, follows none of their links.
class ReaderPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderPane(const Collaborators &with, QWidget *parent = nullptr);
    ~ReaderPane() override;

    ReaderView *view() const { return m_view; }
    FindBar *findBar() const { return m_find; }
    CodeCopy *codeCopy() const { return m_copy; }

    struct Shown
    {
        std::shared_ptr<const markdown::Document> document;
        typeset::Source source;
        const library::Track *track = nullptr; ///< both null for a file outside the roadmap
        const library::Topic *topic = nullptr;
    };
    void show(const Shown &shown);
    /// Instead of a document: what to do next, or what went wrong.
    void showEmpty(const QString &sentence, const QString &button);
    bool showsDocument() const;

    /// Line in the Markdown file at the top of the window, for coming back.
    int topLine() const;
    void scrollToLine(int line);
    /// False: the document has no such anchor.
    bool scrollToAnchor(const QString &anchor);
    std::vector<typeset::OutlineEntry> outline() const;

    void setFooter(bool read, bool hasPrevious, bool hasNext);

Q_SIGNALS:
    void markRequested();
    void nextRequested();
    void previousRequested();
    void practiceRequested();
    void emptyActionRequested();
    void restyled(); ///< the same document was set anew; positions changed

protected:
    void changeEvent(QEvent *event) override;

private:
    void typesetAgain();
    void setDocument();
    void paintPaper();
    void retranslate();

    Collaborators m_with;
    QStackedWidget *m_stack;
    ReaderHeader *m_header;
    ReaderView *m_view;
    FindBar *m_find;
    CodeCopy *m_copy;
    EmptyState *m_empty;
    QPushButton *m_previous;
    QPushButton *m_mark;
    QPushButton *m_next;
    Shown m_shown;
    bool m_read = false;
};

} // namespace waymark::desktop
