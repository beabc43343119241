// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "markdown/math.h"
#include "markdown/patch.h"

#include <md4c.h>

#include <string>

namespace waymark::markdown {

/// Makes inlines of md4c's spans and texts. Adjacent texts become one; what was masked is put back.
class InlineWriter
{
public:
    InlineWriter(const Source &source, const Patch &patch, const std::vector<Formula> &formulas);

    /// All inlines written so far; complete after flush().
    std::vector<Inline> &inlines() { return m_inlines; }
    int size() const { return int(m_inlines.size()); }
    /// Ends the text being collected.
    void flush();

    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type);
    /// `offset`: where the text stands in the source, -1 if it does not.
    void text(MD_TEXTTYPE type, const char *data, int size, int offset);
    /// Closes the spans that md4c left open when it was stopped.
    void leaveAll();

    /// An info string, address or title as text.
    QString attribute(const MD_ATTRIBUTE &value);
    /// Link definitions were used so often that md4c's time is out of proportion to the text.
    bool isOverBudget() const { return m_attributeBudget < 0; }

private:
    int add(InlineKind kind);
    void leave();
    void recogniseAutolink(Inline &link, int index);
    void entityText(QByteArrayView reference);
    void sourceText(int offset, int size);
    void addSpot(const Formula &formula);
    void codeText(int offset, int size);
    void htmlText(const char *data, int size, int offset);
    QString original(QByteArrayView part) const;

    const Source &m_source;
    const Patch &m_patch;
    const std::vector<Formula> &m_formulas;
    std::vector<Inline> m_inlines;
    std::vector<int> m_open;
    std::string m_text; ///< of the inline being written
    InlineKind m_textKind = InlineKind::Text;
    size_t m_formula = 0; ///< first that does not end before the text being read
    int m_linkStart = 0; ///< where the text of the last link begins, -1 before it is known
    qint64 m_attributeBudget;
    const char *m_attributeText = nullptr; ///< the last attribute, which uses of one definition share
    int m_attributeSize = 0;
    QString m_attribute;
};

} // namespace waymark::markdown
