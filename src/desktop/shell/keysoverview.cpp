// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/keysoverview.h"

#include "desktop/shell/actions.h"
#include "desktop/shell/keyspage.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

KeysOverview::KeysOverview(const Actions *actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keysOverview"_s);
    setWindowTitle(tr("Keys"));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(area);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(16, 12, 16, 12);
    columns->setSpacing(36);

    const auto entries = actions->listed();
    const auto count = std::count_if(entries.begin(), entries.end(),
                                     [](const auto &entry) { return !entry.action->shortcuts().isEmpty(); });
    QGridLayout *grid = nullptr;
    int row = 0;
    int shown = 0;
    QString group;
    for (const Actions::Listed &entry : entries) {
        const QString keys = keysText(entry.action);
        if (keys.isEmpty())
            continue;
        const QString title = Actions::menuTitle(entry.menu);
        if (!grid || (title != group && shown > count / 2 && columns->count() < 2)) {
            auto *column = new QVBoxLayout;
            grid = new QGridLayout;
            grid->setHorizontalSpacing(20);
            grid->setVerticalSpacing(5);
            column->addLayout(grid);
            column->addStretch();
            columns->addLayout(column);
            row = 0;
        }
        if (title != group) {
            auto *heading = new QLabel(title, page);
            QFont strong = heading->font();
            strong.setWeight(QFont::DemiBold);
            heading->setFont(strong);
            if (row > 0)
                grid->setRowMinimumHeight(row++, 8);
            grid->addWidget(heading, row++, 0, 1, 2);
            group = title;
        }
        grid->addWidget(new QLabel(entry.action->text().remove(u'&'), page), row, 0);
        grid->addWidget(new QLabel(keys, page), row++, 1, Qt::AlignRight);
        ++shown;
    }
    area->setWidget(page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(area, 1);
    whole->addWidget(buttons);
    resize(page->sizeHint().width() + 60, 620);
}

} // namespace waymark::desktop
