// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include <memory>

namespace waymark::typeset {
class PageLayout;
}

namespace waymark::desktop {

class Theme;

/// Shows a typeset topic. Knows scrolling, finding, copying and the details that fold; follows no link itself.
class ReaderView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ReaderView(const Theme *theme, QWidget *parent = nullptr);
    ~ReaderView() override;

    void show(std::unique_ptr<QTextDocument> document);
    /// Layout of what is shown; null before the first document.
    typeset::PageLayout *page() const;

    /// Position in the document of what stands at the top of the window.
    int topPosition() const;
    void scrollToPosition(int position);
    /// How far one has read by scrolling, 0–1; 1 when everything fits.
    double progress() const;

    /// Marks every occurrence; returns how many. Empty text clears the marks.
    int markAll(const QString &text, bool matchCase);
    /// Selects the next occurrence from the cursor, around the end if need be. False: there is none.
    bool findAgain(bool backward);
    /// 1-based place of the selected occurrence among all, 0 if none is selected.
    int currentOccurrence() const;

    /// Ground of passages the learner highlighted: (first position, end) pairs.
    void setHighlights(const QList<QPair<int, int>> &passages);

Q_SIGNALS:
    /// The reader did something: scrolled, typed, moved the pointer. For the reading clock.
    void activity();
    void scrolled();
    /// A link was chosen, by mouse or keyboard; the summaries of details are not among them.
    void linkActivated(const QUrl &url);
    /// The pointer or the focus is on a link; empty when it has left it.
    void linkHovered(const QUrl &url);

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void doSetSource(const QUrl &, QTextDocument::ResourceType) override { } // documents come from the typesetter only
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void applyMarks();

    const Theme *m_theme;
    std::unique_ptr<QTextDocument> m_document;
    QString m_words;
    bool m_matchCase = false;
    QList<QTextCursor> m_found;
    QList<QPair<int, int>> m_highlights;
};

} // namespace waymark::desktop
