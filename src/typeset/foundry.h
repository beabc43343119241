// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/scriptengine.h"
#include "typeset/typesetcache.h"

#include <memory>

namespace waymark::typeset {

class TypesetDocument;

/// Formulas and colours from the caches or, failing these, from a ScriptEngine that starts when it is first needed and
/// whose work is kept. Make it, use it and delete it on one thread.
class Foundry
{
public:
    /// As for Typesetter.
    Foundry(const QString &cacheFile, const QString &bundledCache);

    Formula formula(const QByteArray &key, const QString &tex, bool display, const QString &preamble);
    std::vector<ColourRange> colours(const QByteArray &key, const QString &code, const QString &language);

    /// Only what is cached.
    std::optional<Formula> knownFormula(const QByteArray &key);
    std::optional<std::vector<ColourRange>> knownColours(const QByteArray &key);

    /// Everything that `document` is waiting for, at once; pictures at `scale` device pixels per pixel of the page.
    void complete(TypesetDocument &document, qreal scale);

    TypesetCache &cache() { return m_cache; }
    bool engineStarted() const { return m_engine != nullptr; }

private:
    ScriptEngine &engine();

    TypesetCache m_cache;
    TypesetCache m_bundled;
    std::unique_ptr<ScriptEngine> m_engine;
};

} // namespace waymark::typeset
