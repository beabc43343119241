// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/planner/plangrid.h"

#include <algorithm>

namespace waymark::desktop {

namespace {

constexpr int daysOfAWeek = 7;
constexpr int padding = 4;
constexpr int blockGap = 2;
constexpr double pixelsPerMinute = 0.55;

int blockHeight(double minutes, int lineHeight)
{
    return std::max(lineHeight + 4, qRound(minutes * pixelsPerMinute));
}

int trackOrder(const library::Library &library, const QString &topicKey)
{
    const library::Topic *topic = library.topic(topicKey);
    const library::Track *track = topic ? library.track(topic->trackId) : nullptr;
    return track ? track->order : -1;
}

} // namespace

std::vector<PlanBlock> blocksOf(const study::PlanDay &day, int index, const library::Library &library)
{
    std::vector<PlanBlock> blocks;
    for (const study::PlanItem &item : day.items) {
        const bool isReview = item.kind == study::PlanItemKind::Review;
        const auto same = std::find_if(blocks.begin(), blocks.end(), [&](const PlanBlock &block) {
            return block.kind == item.kind && (isReview || block.topic == item.topic);
        });
        if (same != blocks.end()) {
            same->minutes += item.minutes;
            same->split |= item.parts > 1;
            if (item.isReading())
                same->sections.append(item.id);
            continue;
        }
        const library::Topic *topic = isReview ? nullptr : library.topic(item.topic);
        PlanBlock block;
        block.day = index;
        block.kind = item.kind;
        block.topic = topic ? item.topic : QString();
        block.title = topic ? topic->title : isReview ? QString() : item.title;
        block.track = topic ? trackOrder(library, item.topic) : -1;
        block.minutes = item.minutes;
        block.split = item.parts > 1;
        if (item.isReading())
            block.sections.append(item.id);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

PlanGrid PlanGrid::arrange(const study::Plan &plan, const library::Library &library, const Metrics &metrics)
{
    PlanGrid grid;
    if (plan.days.empty())
        return grid;
    const QDate first = plan.days.front().date;
    const int lead = (first.dayOfWeek() - int(metrics.firstDay) + daysOfAWeek) % daysOfAWeek;
    const int days = lead + int(plan.days.size());
    const int weeks = (days + daysOfAWeek - 1) / daysOfAWeek;
    const int head = metrics.lineHeight + 2 * padding;
    int top = 0;
    for (int week = 0; week < weeks; ++week) {
        int tallest = 0;
        for (int column = 0; column < daysOfAWeek; ++column) {
            const int day = week * daysOfAWeek + column - lead;
            const int left = metrics.width * column / daysOfAWeek;
            const int right = metrics.width * (column + 1) / daysOfAWeek;
            PlanCell cell{first.addDays(day), -1, 0, QRect(left, top, right - left, 0)};
            if (day >= 0 && day < int(plan.days.size())) {
                cell.day = day;
                int y = top + head;
                for (PlanBlock &block : blocksOf(plan.days[size_t(day)], day, library)) {
                    const int height = blockHeight(block.minutes, metrics.lineHeight);
                    block.rect = QRect(left + padding, y, right - left - 2 * padding, height);
                    y += height + blockGap;
                    cell.minutes += block.minutes;
                    grid.blocks.push_back(std::move(block));
                }
                tallest = std::max(tallest, y - top - head);
            }
            grid.cells.push_back(cell);
        }
        const int height = head + std::max(tallest, 2 * metrics.lineHeight) + padding;
        for (auto cell = grid.cells.end() - daysOfAWeek; cell != grid.cells.end(); ++cell)
            cell->rect.setHeight(height);
        top += height;
    }
    grid.height = top;
    return grid;
}

int PlanGrid::cellAt(const QPoint &point) const
{
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const PlanCell &cell) { return cell.rect.contains(point); });
    return found == cells.end() ? -1 : int(found - cells.begin());
}

const PlanBlock *PlanGrid::blockAt(const QPoint &point) const
{
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [&](const PlanBlock &block) { return block.rect.contains(point); });
    return found == blocks.end() ? nullptr : &*found;
}

} // namespace waymark::desktop
