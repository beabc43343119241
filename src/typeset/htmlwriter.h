// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/exporter.h"
#include "typeset/foundry.h"
#include "typeset/htmltokens.h"

#include <QHash>

namespace waymark::typeset {

/// Writes one document as HTML; see Exporter::toHtml.
class HtmlWriter
{
public:
    HtmlWriter(const markdown::Document &document, const Style &style, const Source &source, Foundry &foundry);
    QString page();

private:
    void blocks(int first, int end);
    void block(int index);
    void list(int index);
    void table(int index);
    void code(const markdown::Block &block);
    void inlines(int first, int end);
    void inlineAt(int index);
    void formula(const QString &tex, bool display);
    void formulaSource(const QString &tex, const QString &reason);
    void picture(const QString &target, const QString &alternative, const QString &title);
    void rawHtml(const QString &html);
    void openTag(const HtmlToken &token);
    int footnoteNumber(const QString &label);
    QString styleSheet() const;

    const markdown::Document &m_document;
    const Style &m_style;
    const Source &m_source;
    Foundry &m_foundry;
    QString m_out;
    QString m_preamble;
    QHash<QByteArray, Formula> m_formulas; ///< those that were set, by their keys
    QStringList m_openTags; // of raw HTML
    QHash<QString, int> m_footnotes;
};

} // namespace waymark::typeset
