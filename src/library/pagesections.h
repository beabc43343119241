// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/facts.h"

namespace waymark::library {

/// Neither navigation, nor a learning order, nor about the repository.
bool isContentSection(const SectionFact &fact);

/// The section whose heading is the page's title: the first one, unless other content stands on its level; -1 if there
/// is none.
int titleSection(const FileFacts &page);

/// The outermost section around `section` that is not the page's title; -1 if there is none.
int outermostSection(const FileFacts &page, int section, int title);

/// Last section that belongs to `section` when it is a topic: up to the next heading of its level, or the first that is
/// not content.
int endOfSection(const FileFacts &page, int section);

/// Words to read in sections [first, last].
int wordsOf(const FileFacts &page, int first, int last);

} // namespace waymark::library
