// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/style.h"

namespace waymark::typeset {

Style Style::light()
{
    Style s;
    s.paper = QColor(0xFBFAF7);
    s.ink = QColor(0x22252A);
    s.accent = QColor(0x1F6F5C);
    s.muted = QColor(0x5C6068);
    s.rule = QColor(0xD9D5CB);
    s.codePaper = QColor(0xF1EEE7);
    s.codeInk = QColor(0x2A2D33);
    s.tableHead = QColor(0xEDEAE1);
    s.error = QColor(0xA3261B);
    s.errorPaper = QColor(0xF8E3DF);
    s.note = QColor(0x1F5FA8);
    s.tip = QColor(0x1F6F5C);
    s.important = QColor(0x6D3FA0);
    s.warning = QColor(0x8A5A00);
    s.caution = QColor(0xA3261B);
    s.keyword = QColor(0x8A2F6B);
    s.string = QColor(0x2E6B2E);
    s.comment = QColor(0x686C74);
    s.number = QColor(0x9A4B00);
    s.function = QColor(0x1F5FA8);
    s.type = QColor(0x146A74);
    s.inserted = QColor(0x2E6B2E);
    s.deleted = QColor(0xA3261B);
    return s;
}

Style Style::dark()
{
    Style s;
    s.isDark = true;
    s.paper = QColor(0x16181C);
    s.ink = QColor(0xE4E2DC);
    s.accent = QColor(0x6FC2A8);
    s.muted = QColor(0xA3A5A9);
    s.rule = QColor(0x3A3E45);
    s.codePaper = QColor(0x1F2228);
    s.codeInk = QColor(0xDDDBD5);
    s.tableHead = QColor(0x24282F);
    s.error = QColor(0xF08A7C);
    s.errorPaper = QColor(0x3A2320);
    s.note = QColor(0x7FB2EC);
    s.tip = QColor(0x6FC2A8);
    s.important = QColor(0xC4A0EA);
    s.warning = QColor(0xE0B35C);
    s.caution = QColor(0xF08A7C);
    s.keyword = QColor(0xE29BC6);
    s.string = QColor(0x9CCB8C);
    s.comment = QColor(0x9497A0);
    s.number = QColor(0xE5AE73);
    s.function = QColor(0x8BB8EE);
    s.type = QColor(0x77C6CF);
    s.inserted = QColor(0x9CCB8C);
    s.deleted = QColor(0xF08A7C);
    return s;
}

QColor Style::tint(const QColor &edge) const
{
    const qreal share = isDark ? 0.12 : 0.07;
    const auto mixed = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(mixed(paper.red(), edge.red()), mixed(paper.green(), edge.green()), mixed(paper.blue(), edge.blue()));
}

} // namespace waymark::typeset
