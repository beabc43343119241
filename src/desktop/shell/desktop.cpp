// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/desktop.h"

#include "desktop/search/bodysearch.h"
#include "desktop/shell/documents.h"
#include "desktop/shell/indexer.h"
#include "desktop/shell/language.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/workspacehost.h"
#include "typeset/typesetter.h"

#include <QApplication>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

/// Left to itself fontconfig may answer with a bold face, or with the Japanese shape of a character.
QString chineseFamily()
{
    const QStringList known = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    for (const QString &family :
         {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Noto Sans SC"_s, u"WenQuanYi Micro Hei"_s})
        if (known.contains(family))
            return family;
    return known.value(0);
}

} // namespace

Desktop::Desktop(const DesktopOptions &options, const PageFactories &pages)
    : m_options(options)
    , m_font(QApplication::font())
    , m_settings(std::make_unique<Settings>(options.locations.data))
    , m_language(std::make_unique<Language>())
    , m_theme(std::make_unique<Theme>())
    , m_host(std::make_unique<WorkspaceHost>(options.clock, options.zone))
    , m_documents(std::make_unique<Documents>())
    , m_typesetter(std::make_unique<typeset::Typesetter>(options.locations.cache + u"/typeset.sqlite"_s,
                                                         options.bundledTypesetCache))
    , m_indexer(std::make_unique<Indexer>())
    , m_bodies(std::make_unique<BodySearch>())
{
    m_language->choose(options.language.isEmpty() ? m_settings->language() : options.language);
    m_theme->setUsesDesktopStyle(m_settings->usesDesktopStyle());
    m_theme->setAppearance(options.appearance.value_or(m_settings->appearance()));
    applyTextSize();
    const Collaborators with{m_host.get(),  m_documents.get(), m_typesetter.get(),
                             m_theme.get(), m_settings.get(),  nullptr};
    m_window = std::make_unique<MainWindow>(with, m_indexer.get(), m_bodies.get(), m_language.get(), pages);
    if (!options.size.isEmpty())
        m_window->resize(options.size);

    connect(m_settings.get(), &Settings::readerTypeChanged, this, &Desktop::applyTextSize);
    m_indexer->setLanguage(m_language->code());
    connect(m_language.get(), &Language::changed, this, [this] {
        applyTextSize();
        m_indexer->setLanguage(m_language->code());
        m_indexer->again(); // what explains the library is written with it
    });
    connect(m_window.get(), &MainWindow::libraryRequested, this, &Desktop::openLibrary);
    connect(m_window.get(), &MainWindow::indexAgainRequested, m_indexer.get(), &Indexer::again);
    connect(m_host.get(), &WorkspaceHost::opened, this, [this] {
        const workspace::Locations &locations = m_host->locations();
        if (m_options.remembersLibrary)
            m_settings->noteLibrary(locations.library);
        m_bodies->setCatalogue(locations.catalogue());
        m_indexer->start(locations.library, locations.catalogue());
    });
}

Desktop::~Desktop()
{
    m_window.reset();
    QApplication::setFont(m_font);
}

void Desktop::start()
{
    m_window->show();
    m_host->open(m_options.locations);
}

void Desktop::openLibrary(const QString &folder)
{
    workspace::Locations locations = m_options.locations;
    locations.library = folder;
    m_host->open(locations);
}

void Desktop::applyTextSize()
{
    QFont scaled = m_font;
    scaled.setPointSizeF(m_font.pointSizeF() * m_settings->readerType().percent / 100.0);
    if (m_language->code() == "zh_CN"_L1)
        scaled.setFamilies({m_font.family(), chineseFamily()});
    if (scaled != QApplication::font())
        QApplication::setFont(scaled);
}

} // namespace waymark::desktop
