// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages.h"

#include "desktop/dashboard/progresspage.h"
#include "desktop/planner/planpage.h"
#include "desktop/practice/practicepage.h"
#include "desktop/reader/studypage.h"

namespace waymark::desktop {

PageFactories allPages()
{
    PageFactories pages;
    pages[size_t(PageId::Study)] = [](const Collaborators &with) { return new StudyPage(with); };
    pages[size_t(PageId::Practice)] = [](const Collaborators &with) { return new PracticePage(with); };
    pages[size_t(PageId::Plan)] = [](const Collaborators &with) { return new PlanPage(with); };
    pages[size_t(PageId::Progress)] = [](const Collaborators &with) { return new ProgressPage(with); };
    return pages;
}

} // namespace waymark::desktop
