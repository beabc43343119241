// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/page.h"
#include "typeset/typesetter.h"

#include <QObject>
#include <QPagedPaintDevice>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace waymark::desktop {

/// The open topic on paper or in a file of its own: File › Save the topic as, Print the topic. Sets the text anew,
/// light and in the learner's faces, on a worker.
class TopicExport : public QObject
{
    Q_OBJECT

public:
    struct Topic
    {
        QString title;
        std::shared_ptr<const markdown::Document> document;
        typeset::Source source;
    };
    using Open = std::function<std::optional<Topic>()>; ///< what is open in the reader; none: nothing

    /// Adds its actions to the File menu. `page` is what its dialogs stand before, and owns this.
    TopicExport(const Collaborators &with, Open open, QWidget *page);
    /// Waits until the file is written that is being written.
    ~TopicExport() override;

    /// Asks for a printer; replaced in tests. Null: the person thought better of it, or `error` says what is wrong.
    using PrinterChooser =
        std::function<std::unique_ptr<QPagedPaintDevice>(QWidget *parent, const QString &documentName, QString *error)>;
    void setPrinterChooser(PrinterChooser chooser) { m_choose = std::move(chooser); }

Q_SIGNALS:
    void said(const QString &sentence); ///< it goes well
    void failed(const QString &sentence); ///< it did not

private:
    void save();
    void print();
    /// Runs `job` on the worker; it returns what went wrong, and where nothing did, `success` is said.
    void work(std::function<QString()> job, const QString &success);
    typeset::Style style() const;

    Collaborators m_with;
    Open m_open;
    QWidget *m_page;
    PrinterChooser m_choose;
    QThreadPool m_pool;
};

} // namespace waymark::desktop
