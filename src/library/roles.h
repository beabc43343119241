// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

namespace waymark::library {

/// The roles of a library: those that `stated` names, else one for which all tracks count alike. Track names in the
/// weights are matched by id, then by the slug of the title; what matches no track is kept, for a track that is yet to
/// come.
std::vector<Role> resolveRoles(const std::vector<Role> &stated, const std::vector<Track> &tracks);

} // namespace waymark::library
