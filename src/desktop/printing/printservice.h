// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPagedPaintDevice>
#include <QString>
#include <QtPlugin>

#include <memory>

class QWidget;

namespace waymark::desktop {

/// What the printing plugin offers. It is loaded when somebody prints for the first time.
class PrintService
{
public:
    virtual ~PrintService() = default;

    /// Asks which printer, which pages, how many copies. Null: the person thought better of it.
    virtual std::unique_ptr<QPagedPaintDevice> choosePrinter(QWidget *parent, const QString &documentName) = 0;
};

/// The plugin; null when it cannot be loaded, and `error` says why.
PrintService *printService(QString *error);

} // namespace waymark::desktop

Q_DECLARE_INTERFACE(waymark::desktop::PrintService, "waymark.PrintService/1")
