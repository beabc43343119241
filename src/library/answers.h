// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/page.h"

namespace waymark::library {

/// What stands between a question and the next one, told apart.
struct Answer
{
    QString markdown; ///< empty when nothing is written yet
    QString rest; ///< what still belongs to the question: code to read, choices
    QStringList keyPoints;
    Level level = Level::Unknown;
    QuestionKind kind = QuestionKind::Unknown;
    bool revealed = false; ///< the answer stood folded away, or below a heading "Answer"
};

/// Reads lines first … last as the answer to a question above them: unfolds `<details>`, turns prose that stands in
/// indented code back into prose, takes key points, level line and choices out, drops what decorates the end.
/// `leadingCode`: code at the beginning belongs to the question.
Answer readAnswer(const Page &page, int first, int last, bool leadingCode = false);

} // namespace waymark::library
