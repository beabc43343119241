// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/printservice.h"

#include <QPrintDialog>
#include <QPrinter>

namespace waymark::desktop {

/// The desktop's print dialog, as a plugin.
class Printing : public QObject, public PrintService
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "waymark.PrintService/1")
    Q_INTERFACES(waymark::desktop::PrintService)

public:
    std::unique_ptr<QPagedPaintDevice> choosePrinter(QWidget *parent, const QString &documentName) override
    {
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(documentName);
        printer->setCreator(QStringLiteral("Waymark"));
        QPrintDialog dialog(printer.get(), parent);
        dialog.setOption(QAbstractPrintDialog::PrintToFile);
        dialog.setOption(QAbstractPrintDialog::PrintPageRange);
        if (dialog.exec() != QDialog::Accepted)
            return nullptr;
        return printer;
    }
};

} // namespace waymark::desktop

#include "printing.moc"
