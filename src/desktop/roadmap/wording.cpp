// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/roadmap/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace waymark::desktop {

namespace {
QString word(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}
} // namespace

QString nameOf(journal::Mark mark)
{
    switch (mark) {
    case journal::Mark::Unread:
        return word(QT_TRANSLATE_NOOP("Wording", "Unread"));
    case journal::Mark::Reading:
        return word(QT_TRANSLATE_NOOP("Wording", "Reading"));
    case journal::Mark::Read:
        return word(QT_TRANSLATE_NOOP("Wording", "Read"));
    case journal::Mark::Skipped:
        return word(QT_TRANSLATE_NOOP("Wording", "Skipped"));
    }
    return {};
}

QString nameOf(library::Level level)
{
    switch (level) {
    case library::Level::Unknown:
        return {};
    case library::Level::Beginner:
        return word(QT_TRANSLATE_NOOP("Wording", "Beginner"));
    case library::Level::Intermediate:
        return word(QT_TRANSLATE_NOOP("Wording", "Intermediate"));
    case library::Level::Advanced:
        return word(QT_TRANSLATE_NOOP("Wording", "Advanced"));
    }
    return {};
}

QString nameOf(library::QuestionKind kind)
{
    switch (kind) {
    case library::QuestionKind::Unknown:
        return {};
    case library::QuestionKind::Concept:
        return word(QT_TRANSLATE_NOOP("Wording", "Concept"));
    case library::QuestionKind::Derivation:
        return word(QT_TRANSLATE_NOOP("Wording", "Derivation"));
    case library::QuestionKind::Coding:
        return word(QT_TRANSLATE_NOOP("Wording", "Coding"));
    case library::QuestionKind::Design:
        return word(QT_TRANSLATE_NOOP("Wording", "Design"));
    case library::QuestionKind::Scenario:
        return word(QT_TRANSLATE_NOOP("Wording", "Scenario"));
    }
    return {};
}

QString duration(double minutes)
{
    const int whole = minutes > 0 ? std::max(1, int(std::lround(minutes))) : 0;
    if (whole < 60)
        return word(QT_TRANSLATE_NOOP("Wording", "%1 min")).arg(whole);
    if (whole % 60 == 0)
        return word(QT_TRANSLATE_NOOP("Wording", "%1 h")).arg(whole / 60);
    return word(QT_TRANSLATE_NOOP("Wording", "%1 h %2 min")).arg(whole / 60).arg(whole % 60);
}

} // namespace waymark::desktop
