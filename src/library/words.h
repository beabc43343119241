// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QString>
#include <QStringView>

namespace waymark::library {

/// Letters and digits of any script in lower case, everything else one hyphen; at most 80 characters.
QString slug(QStringView text);

/// Numbering, emoji, `:shortcodes:` and decoration taken off a title: "3.2 – Trees 🌳" → "Trees".
QString cleanTitle(const QString &text);
/// A title from a file or folder name: "01-linear_models" → "Linear models".
QString titleFromName(QString name);
/// A title of a track without the word "track" at its end.
QString trackTitle(const QString &text);

/// Compares as people order names: runs of digits by value, letters without case.
bool naturallyLess(QStringView left, QStringView right);

/// Ways in which a heading can stand for something other than content.
bool isNavigationTitle(QStringView title); ///< table of contents, quick navigation, repository structure
bool isHomeTitle(QStringView title); ///< home, welcome: the page of a site that only greets
bool isLearningOrderTitle(QStringView title); ///< suggested learning order, learning path
bool isCommunityTitle(QStringView title); ///< contributing, licence, sponsors, further material
bool isQuestionZoneTitle(QStringView title); ///< interview questions, question bank, FAQ, exercises
bool isExercisesTitle(QStringView title); ///< exercises alone: whatever is numbered there is one
bool isAnswerTitle(QStringView title); ///< answer, show solution
bool isKeyPointTitle(QStringView title); ///< key points, good to hear

/// How surely a text is a question. Strong: it ends as one or is numbered as one. Weak: it begins as one.
enum class QuestionForm { None, Weak, Strong };
QuestionForm questionForm(const QString &text);
/// Numbered as a question ("Q3: …", "Question 7."): it needs no company to be one.
bool isLabelledQuestion(QStringView text);

/// A question's text without numbering, level marks and source links; `level` receives what the marks said.
QString cleanQuestion(const QString &text, Level *level = nullptr);
/// The same for its Markdown.
QString cleanQuestionMarkdown(const QString &markdown);

/// Nothing is written yet: "TODO", "Answer here", "Coming soon".
bool isPlaceholder(const QString &text);

/// True when the path's shell pattern (`*`, `**`, a folder, a file) covers `path`.
bool matchesPattern(const QString &pattern, const QString &path);

} // namespace waymark::library
