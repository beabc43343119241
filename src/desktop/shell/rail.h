// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"

#include <QToolButton>

namespace waymark::desktop {

/// The four pages as icon and word, at the left edge.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const Theme *theme, QWidget *parent = nullptr);

    void setCurrent(PageId page);
    static QString name(PageId page); ///< translated: Study, Practice, Plan, Progress

Q_SIGNALS:
    void pageRequested(waymark::desktop::PageId page);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitIcons(); ///< to the size of the words
    void retranslate();

    const Theme *m_theme;
    std::array<QToolButton *, 4> m_buttons{};
};

} // namespace waymark::desktop
