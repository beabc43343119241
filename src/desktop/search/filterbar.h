// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/query.h"
#include "library/library.h"

#include <QToolButton>
#include <QWidget>

class QMenu;

namespace waymark::desktop {

class Theme;

/// The filters of a search as buttons: what may be typed as `kind:question` and the like. Shows what a query has, asks
/// for changes. Left and Right go from button to button, Space presses.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const Theme *theme, QWidget *parent = nullptr);

    void setLibrary(const std::shared_ptr<const library::Library> &library);
    /// Presses what the query has; `query` with the ids of tracks.
    void setQuery(const catalogue::Query &query);
    void retranslate();

Q_SIGNALS:
    /// The learner wants this filter, or wants it no longer.
    void toggled(waymark::catalogue::FilterTerm::Name name, const QString &value, bool on);
    /// The keyboard wants back to the field.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Chip
    {
        QToolButton *button;
        catalogue::FilterTerm::Name name;
        QString value; ///< empty for a menu of values
        QMenu *menu = nullptr;
    };
    QToolButton *add(catalogue::FilterTerm::Name name, const QString &value);
    void openMenu(const Chip &chip);
    void fillMenu(const Chip &chip);
    void showMenuState(const Chip &chip);

    const Theme *m_theme;
    std::vector<Chip> m_chips;
    std::shared_ptr<const library::Library> m_library;
    catalogue::Query m_query;
};

} // namespace waymark::desktop
