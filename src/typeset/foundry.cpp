// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/foundry.h"

#include "typeset/pagelayout.h"

#include <QTextCursor>

namespace waymark::typeset {

Foundry::Foundry(const QString &cacheFile, const QString &bundledCache)
    : m_cache(cacheFile)
    , m_bundled(bundledCache, TypesetCache::Access::ReadOnly)
{
}

ScriptEngine &Foundry::engine()
{
    if (!m_engine)
        m_engine = std::make_unique<ScriptEngine>();
    return *m_engine;
}

std::optional<Formula> Foundry::knownFormula(const QByteArray &key)
{
    auto known = m_bundled.formula(key);
    return known ? known : m_cache.formula(key);
}

std::optional<std::vector<ColourRange>> Foundry::knownColours(const QByteArray &key)
{
    auto known = m_bundled.colours(key);
    return known ? known : m_cache.colours(key);
}

Formula Foundry::formula(const QByteArray &key, const QString &tex, bool display, const QString &preamble)
{
    if (auto known = knownFormula(key))
        return std::move(*known);
    Formula made = engine().typeset(tex, display, preamble);
    if (!engine().wasInterrupted())
        m_cache.store(key, made);
    return made;
}

std::vector<ColourRange> Foundry::colours(const QByteArray &key, const QString &code, const QString &language)
{
    if (auto known = knownColours(key))
        return std::move(*known);
    std::vector<ColourRange> made = engine().colours(code, language);
    if (!engine().wasInterrupted())
        m_cache.store(key, made);
    return made;
}

void Foundry::complete(TypesetDocument &document, qreal scale)
{
    m_cache.begin();
    for (FormulaUse &use : document.formulas)
        if (!use.formula)
            use.formula = std::make_shared<const Formula>(formula(use.key, use.tex, use.display, use.preamble));
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (size_t i = 0; i < document.codes.size(); ++i) {
        const CodeUse &use = document.codes[i];
        if (!use.coloured)
            document.setColours(int(i), colours(use.key, use.code, use.language));
    }
    cursor.endEditBlock();
    m_cache.commit();
    for (FigureUse &use : document.figures) {
        QSizeF size = use.size;
        if (size.width() > document.columnWidth())
            size *= document.columnWidth() / size.width();
        if (use.image.isNull())
            use.image = renderFigure(use.figure, (size * scale).toSize());
    }
    document.pending = 0;
}

} // namespace waymark::typeset
