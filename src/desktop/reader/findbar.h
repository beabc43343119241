// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QWidget>

namespace waymark::desktop {

class ReaderView;
class Theme;

/// Finds words in the topic that is shown. Opens under the text, closes with Escape.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    FindBar(ReaderView *reader, const Theme *theme, QWidget *parent = nullptr);

    /// Shows the bar, with what is selected in the reader as the words.
    void open();
    void findNext();
    void findPrevious();
    /// Tells the count anew after another document was shown.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void search();
    void step(bool backward);
    void tellCount();
    void retranslate();

    ReaderView *m_reader;
    QLineEdit *m_words;
    QCheckBox *m_case;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    int m_hits = 0;
};

} // namespace waymark::desktop
