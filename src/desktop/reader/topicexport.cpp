// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/topicexport.h"

#include "desktop/printing/printservice.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/filedialog.h"
#include "desktop/shell/settings.h"
#include "typeset/exporter.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr qreal printedPoints = 11;

std::unique_ptr<QPagedPaintDevice> askForPrinter(QWidget *parent, const QString &documentName, QString *error)
{
    PrintService *service = printService(error);
    return service ? service->choosePrinter(parent, documentName) : nullptr;
}

/// A file name that every file system takes.
QString fileNameFor(const QString &title)
{
    static const QRegularExpression unsafe(u"[\\x00-\\x1f/\\\\:*?\"<>|]+"_s);
    QString name = title;
    name.replace(unsafe, u" "_s);
    name = name.simplified().left(80);
    return name.isEmpty() ? u"topic"_s : name;
}

/// Empty when it is written, else why not.
QString writeText(const QString &path, const QString &text)
{
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return TopicExport::tr("%1 cannot be written: %2. Choose another place.").arg(path, file.errorString());
}

} // namespace

TopicExport::TopicExport(const Collaborators &with, Open open, QWidget *page)
    : QObject(page)
    , m_with(with)
    , m_open(std::move(open))
    , m_page(page)
    , m_choose(askForPrinter)
{
    m_pool.setMaxThreadCount(1);
    const char *before = "file.exportJournal";
    QAction *save = m_with.actions->add({"file.saveTopic",
                                         MenuId::File,
                                         QT_TRANSLATE_NOOP("Actions", "Sa&ve the topic as …"),
                                         {},
                                         false,
                                         false,
                                         before});
    QAction *print = m_with.actions->add({"file.printTopic",
                                          MenuId::File,
                                          QT_TRANSLATE_NOOP("Actions", "&Print the topic …"),
                                          {},
                                          false,
                                          false,
                                          before});
    m_with.actions->addSeparator(MenuId::File, before);
    connect(save, &QAction::triggered, this, &TopicExport::save);
    connect(print, &QAction::triggered, this, &TopicExport::print);
}

TopicExport::~TopicExport()
{
    m_pool.waitForDone();
}

typeset::Style TopicExport::style() const
{
    typeset::Style style = typeset::Style::light();
    const ReaderType type = m_with.settings->readerType();
    style.textFamily = type.family;
    style.cjkFamily = type.cjkFamily;
    style.codeFamily = type.codeFamily;
    style.pointSize = printedPoints;
    return style;
}

void TopicExport::work(std::function<QString()> job, const QString &success)
{
    m_pool.start([this, job = std::move(job), success] {
        const QString problem = job();
        QMetaObject::invokeMethod(this, [this, problem, success] {
            if (problem.isEmpty())
                Q_EMIT said(success);
            else
                Q_EMIT failed(problem);
        });
    });
}

void TopicExport::save()
{
    const std::optional<Topic> topic = m_open();
    if (!topic) {
        Q_EMIT said(tr("No topic is open. Open one from the roadmap first."));
        return;
    }
    QString path = FileDialog::saveName(m_page, tr("Save the topic"), fileNameFor(topic->title) + u".pdf"_s,
                                        tr("PDF documents (*.pdf);;Web pages (*.html)"));
    if (path.isEmpty())
        return;
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool page = ending == "html"_L1 || ending == "htm"_L1;
    if (!page && ending != "pdf"_L1) {
        Q_EMIT failed(tr("A topic can be saved as .pdf or .html; “%1” is neither. Choose another name.")
                          .arg(QFileInfo(path).fileName()));
        return;
    }
    Q_EMIT said(tr("Writing %1 …").arg(QDir::toNativeSeparators(path)));
    work(
        [topic = *topic, path, page, style = style(), cache = m_with.typesetter->cacheFile(),
         bundled = m_with.typesetter->bundledCache()] {
            typeset::Exporter exporter(cache, bundled);
            return page ? writeText(path, exporter.toHtml(*topic.document, style, topic.source))
                        : exporter.toPdf(*topic.document, style, topic.source, path);
        },
        tr("The topic was saved as %1.").arg(QDir::toNativeSeparators(path)));
}

void TopicExport::print()
{
    const std::optional<Topic> topic = m_open();
    if (!topic) {
        Q_EMIT said(tr("No topic is open. Open one from the roadmap first."));
        return;
    }
    QString error;
    std::shared_ptr<QPagedPaintDevice> printer = m_choose(m_page, topic->title, &error);
    if (!printer) {
        if (!error.isEmpty())
            Q_EMIT failed(tr("Printing is not available: %1. Save the topic as a PDF instead.").arg(error));
        return;
    }
    work(
        [topic = *topic, printer = std::move(printer), style = style(), cache = m_with.typesetter->cacheFile(),
         bundled = m_with.typesetter->bundledCache()] {
            typeset::Exporter exporter(cache, bundled);
            return exporter.print(*topic.document, style, topic.source, *printer)
                ? QString()
                : tr("The printer takes nothing. Check that it is on, or save the topic as a PDF.");
        },
        tr("“%1” was sent to the printer.").arg(topic->title));
}

} // namespace waymark::desktop
