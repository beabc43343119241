// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/practice/practiceround.h"
#include "desktop/practice/questioncard.h"
#include "desktop/practice/roundend.h"
#include "desktop/practice/scopemodel.h"
#include "desktop/shell/page.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

#include <vector>

namespace waymark::desktop {

/// Practising: what is due or new by track and topic, then one question after the other, then the end of the round.
class PracticePage : public Page
{
    Q_OBJECT

public:
    explicit PracticePage(const Collaborators &with);
    ~PracticePage() override;

    QList<QWidget *> panes() const override;
    /// Begins a round over a track id or topic key; over what is due for an empty scope.
    void open(const QString &scope) override;
    void enter() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildOverview();
    void addActions();
    void refresh();
    void next();
    void grade(study::Rating rating, double minutes);
    void undone(const std::optional<journal::Undone> &what);
    void finish();
    void retranslate();
    QStringList questionsFor(const QString &scope) const;

    Collaborators m_with;
    QStackedWidget *m_stack;
    QWidget *m_overview;
    QLabel *m_headline;
    QLabel *m_detail;
    QPushButton *m_review;
    QTreeView *m_tree;
    ScopeModel *m_scopes;
    QuestionCard *m_card;
    RoundEnd *m_end;

    QString m_scope;
    PracticeRound m_round;
    std::vector<PracticeRound> m_before; ///< the round before each grade, for undo
    bool m_writing = false; ///< a grade is on its way to the journal
};

} // namespace waymark::desktop
