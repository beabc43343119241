// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"
#include "desktop/shell/theme.h"
#include "workspace/workspace.h"

#include <QFont>
#include <QObject>
#include <QTimeZone>

#include <memory>

namespace waymark::desktop {

class BodySearch;
class Indexer;
class Language;
class MainWindow;

/// How one run of the program differs from what the settings say.
struct DesktopOptions
{
    workspace::Locations locations;
    workspace::Clock clock; ///< required
    QTimeZone zone = QTimeZone::systemTimeZone();
    QString bundledTypesetCache; ///< formulas that came with the program; may not exist
    std::optional<Appearance> appearance; ///< for this run only
    QString language; ///< for this run only; empty = as in the settings
    QSize size; ///< of the window; empty = as it was
    bool remembersLibrary = true; ///< false for the demo: its library is not offered again
};

/// One window and everything behind it, put together. Taking it apart waits for what the learner did to be written.
class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop(const DesktopOptions &options, const PageFactories &pages);
    ~Desktop() override;

    /// Shows the window, then opens the library behind it.
    void start();
    void openLibrary(const QString &folder);

    MainWindow *window() const { return m_window.get(); }
    WorkspaceHost *host() const { return m_host.get(); }
    Indexer *indexer() const { return m_indexer.get(); }
    Settings *settings() const { return m_settings.get(); }
    Theme *theme() const { return m_theme.get(); }
    Language *language() const { return m_language.get(); }
    typeset::Typesetter *typesetter() const { return m_typesetter.get(); }

private:
    void applyTextSize();

    DesktopOptions m_options;
    QFont m_font; ///< the desktop's own, before any scaling
    // In the order of making; taken down backwards.
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WorkspaceHost> m_host;
    std::unique_ptr<Documents> m_documents;
    std::unique_ptr<typeset::Typesetter> m_typesetter;
    std::unique_ptr<Indexer> m_indexer;
    std::unique_ptr<BodySearch> m_bodies;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace waymark::desktop
