// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace waymark::desktop {

class ReaderView;
class Theme;

/// The button that appears on the panel of code under the pointer and copies it.
class CodeCopy : public QToolButton
{
    Q_OBJECT

public:
    CodeCopy(ReaderView *reader, const Theme *theme);

    /// Copies the first panel of code in view; for the keyboard. False: there is none.
    bool copyInView();

Q_SIGNALS:
    void copied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(const QPoint &pointer);
    void copy(const QString &code);
    void retranslate();

    ReaderView *m_reader;
    const Theme *m_theme;
    QString m_code;
};

} // namespace waymark::desktop
