// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace waymark::desktop {

class Theme;

/// What stands where nothing is yet: a drawing, one line that says what to do next, one button that does it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme *theme, const QString &icon, QWidget *parent = nullptr);

    /// An empty `button` hides the button.
    void setTexts(const QString &sentence, const QString &button);

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    QString m_icon;
    QWidget *m_picture;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace waymark::desktop
