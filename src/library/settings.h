// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "markdown/document.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark::library {

/// What the front matter of a file says, as far as Waymark knows the words.
struct Meta
{
    QString id;
    QString title;
    QString summary;
    QString level; ///< the word as written
    QStringList requires_;
    QStringList tags;
    double minutes = 0; ///< 0 = not said
    std::optional<double> order; ///< order, weight, nav_order, sidebar_position
    std::vector<Role> roles;
    bool draft = false;
};

/// A track as the reader's waymark.yaml states it.
struct TrackSetting
{
    QString id;
    QString title;
    QString summary;
    QStringList topics; ///< paths, folders or patterns with *
};

/// waymark.yaml: the reader's own word against what discovery would say.
struct Settings
{
    QString id;
    QString title;
    std::vector<TrackSetting> tracks;
    QStringList order; ///< ids or titles of tracks
    QStringList ignore; ///< paths, folders or patterns with *
    QStringList questions; ///< names of the question shapes to read; empty = all, "none" = none
    std::vector<Role> roles;
    QMap<QString, int> lines; ///< of waymark.yaml: where each pattern and name in the lists above stands
};

/// Reads front matter. What is broken, too large or hostile is refused whole and leaves one warning in `warnings`.
Meta readMeta(const QString &path, const markdown::FrontMatter &frontMatter, std::vector<Warning> *warnings);

/// Reads waymark.yaml, with the same care.
Settings readSettings(const QString &path, const QString &text, std::vector<Warning> *warnings);

} // namespace waymark::library
