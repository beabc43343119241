// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace waymark::desktop {

class Theme;

/// The strip above the text: which track, how long, which level, practise its questions; and a thin line of how far one
/// has read.
class ReaderHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderHeader(const Theme *theme, QWidget *parent = nullptr);

    /// Null `topic`: a file outside the roadmap, named `fileName`.
    void setTopic(const library::Track *track, const library::Topic *topic, const QString &fileName);
    void setProgress(double share);

Q_SIGNALS:
    void practiceRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    const Theme *m_theme;
    QLabel *m_words;
    QPushButton *m_practise;
    double m_progress = 0;
    int m_trackOrder = -1;
    int m_questions = 0;
    double m_minutes = 0;
    library::Level m_level = library::Level::Unknown;
    QString m_title;
};

} // namespace waymark::desktop
