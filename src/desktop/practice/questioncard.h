// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/reader/readerview.h"
#include "desktop/shell/page.h"
#include "desktop/shell/workspacehost.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

#include <array>
#include <optional>

namespace waymark::desktop {

/// One question, large; its answer, key points and the four grades once it is revealed. Knows nothing of rounds:
/// `graded` says what the learner chose.
class QuestionCard : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionCard(const Collaborators &with, QWidget *parent = nullptr);
    ~QuestionCard() override;

    /// Shows a question of the host's present snapshot, unanswered; false when it knows none of that key.
    bool show(const QString &key);
    const QString &question() const { return m_key; }
    /// The line of progress above the question.
    void setProgress(int finished, int total);
    bool isRevealed() const { return m_revealed; }
    QWidget *mainWidget() const { return m_view; }

    void reveal();
    /// What Space does: reveals, then grades Good.
    void goOn();
    /// Grades once the answer is revealed; before, nothing happens.
    void grade(study::Rating rating);
    void editNote();
    /// Puts the note that is being written into the journal.
    void saveNote();

Q_SIGNALS:
    void graded(waymark::study::Rating rating, double minutes);
    void linkActivated(const QString &target, const QString &fromPath);
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void askForAnswer();
    void typeset();
    void showKeyPoints(const QStringList &points);
    void showGrades();
    void showNote();
    void retranslate();

    Collaborators m_with;
    QString m_key;
    SnapshotPtr m_snapshot; ///< keeps the question alive
    workspace::QuestionView m_question;
    std::optional<QString> m_answer; ///< Markdown; none until the catalogue has told it
    journal::Note m_kept; ///< the question's note as the journal has it, or is about to
    bool m_revealed = false;
    QDateTime m_shown;

    QPushButton *m_leave;
    QProgressBar *m_progress;
    QLabel *m_count;
    QLabel *m_place;
    ReaderView *m_view;
    QWidget *m_points;
    QLabel *m_pointsTitle;
    QPlainTextEdit *m_note;
    QPushButton *m_reveal;
    QWidget *m_grades;
    std::array<QPushButton *, 4> m_buttons{};
};

} // namespace waymark::desktop
