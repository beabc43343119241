// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/formula.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <vector>

namespace waymark::typeset {

/// A run of code of one class ("keyword"), in UTF-16 units from the start. Later ranges lie inside earlier ones or
/// after them.
struct ColourRange
{
    int start = 0;
    int length = 0;
    QString kind;

    bool operator==(const ColourRange &) const = default;
};

/// MathJax and Prism in one QJSEngine, each loaded when first asked for. Make it, use it and delete it on one thread.
class ScriptEngine
{
public:
    /// A formula or code block that takes longer than `limit` is given up.
    explicit ScriptEngine(std::chrono::milliseconds limit = std::chrono::seconds(1));
    ~ScriptEngine();

    /// Sets `tex` after the definitions (`\newcommand`, `\def`) of `preamble`, which is TeX as well and may be empty.
    /// Definitions of other formulas are never visible. A formula that cannot be set comes back with its error.
    Formula typeset(const QString &tex, bool display, const QString &preamble = {});
    /// Empty when the language is not known or colouring failed.
    std::vector<ColourRange> colours(const QString &code, const QString &language);

    /// True when the last call was given up: what it returned should not be kept.
    bool wasInterrupted() const;

    /// Tells one build of the bundles from another. Thread-safe.
    static QByteArray bundleHash();
    /// True when `tex` defines something that later formulas of its file may use.
    static bool definesSomething(const QString &tex);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace waymark::typeset
