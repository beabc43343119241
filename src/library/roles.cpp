// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/roles.h"

#include "library/words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

std::vector<Role> resolveRoles(const std::vector<Role> &stated, const std::vector<Track> &tracks)
{
    std::vector<Role> result;
    QSet<QString> ids;
    for (Role role : stated) {
        if (ids.contains(role.id))
            continue;
        ids.insert(role.id);
        QHash<QString, double> weights;
        for (auto weight = role.trackWeights.constBegin(); weight != role.trackWeights.constEnd(); ++weight) {
            const auto track = std::find_if(tracks.begin(), tracks.end(), [&weight](const Track &candidate) {
                return candidate.id == weight.key() || slug(candidate.title) == slug(weight.key());
            });
            weights.insert(track == tracks.end() ? weight.key() : track->id, weight.value());
        }
        role.trackWeights = weights;
        result.push_back(role);
    }
    if (!result.empty())
        return result;
    Role all;
    all.id = u"all"_s;
    all.title = QCoreApplication::translate("waymark::library", "All tracks alike");
    for (const Track &track : tracks)
        all.trackWeights.insert(track.id, 1.0);
    return {all};
}

} // namespace waymark::library
