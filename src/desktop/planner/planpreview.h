// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspacehost.h"

#include <QDialog>

#include <memory>

namespace waymark::desktop {

namespace Ui {
class PlanPreview;
}

/// What a plan that was made again would change, before it is kept: what moves, what is left out, what is added.
/// Accepted: keep it.
class PlanPreview : public QDialog
{
    Q_OBJECT

public:
    PlanPreview(const workspace::Replanned &again, const library::Library &library, QWidget *parent = nullptr);
    ~PlanPreview() override;

private:
    void list(const workspace::Replanned &again, const library::Library &library);

    std::unique_ptr<Ui::PlanPreview> m_ui;
};

/// "Fits: 41 h of 46 h", or what it would take.
QString verdictOf(const study::Plan &plan);

/// A sentence about the locks that a plan could not keep; empty when it kept all.
QString brokenLocksText(const study::Plan &plan);

} // namespace waymark::desktop
