// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/typesetter.h"

#include "typeset/documentbuilder.h"
#include "typeset/pagelayout.h"
#include "typeset/typesetworker.h"

#include <QCache>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QTextBlock>
#include <QTextTable>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

constexpr int rememberedBytes = 24 * 1024 * 1024;
constexpr int lookUpMilliseconds = 5; // of opening a topic; the rest is looked up by the worker

const TypesetDocument *ours(const QTextDocument &document)
{
    return qobject_cast<const TypesetDocument *>(&document);
}

QTextCharFormat formatAt(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    for (auto it = block.begin(); !it.atEnd(); ++it)
        if (it.fragment().contains(position))
            return it.fragment().charFormat();
    return {};
}

} // namespace

class Typesetter::Private
{
public:
    struct Entry
    {
        QPointer<TypesetDocument> document;
        std::shared_ptr<std::atomic_bool> cancelled;
    };

    QString cacheFile;
    QString bundledCache;
    std::unique_ptr<Foundry> foundry; // of the GUI thread: only for what is cached
    QCache<QByteArray, std::shared_ptr<const Formula>> formulas{rememberedBytes};
    QThread thread;
    TypesetWorker *worker = nullptr;
    QHash<quint64, Entry> entries;
    quint64 lastDocument = 0;

    void remember(const QByteArray &key, const std::shared_ptr<const Formula> &formula)
    {
        formulas.insert(key, new std::shared_ptr<const Formula>(formula), qMax(1, int(formula->svg.size())));
    }
};

Typesetter::Typesetter(const QString &cacheFile, const QString &bundledCache, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->cacheFile = cacheFile;
    d->bundledCache = bundledCache;
    d->thread.setObjectName(u"typeset"_s);
}

Typesetter::~Typesetter()
{
    for (const auto &entry : std::as_const(d->entries))
        *entry.cancelled = true;
    d->thread.quit();
    d->thread.wait();
}

std::unique_ptr<QTextDocument> Typesetter::typeset(const std::shared_ptr<const markdown::Document> &document,
                                                   const Style &style, const Source &source)
{
    if (!d->foundry)
        d->foundry = std::make_unique<Foundry>(d->cacheFile, d->bundledCache);
    std::unique_ptr<TypesetDocument> made = DocumentBuilder(*document, style, source).build();

    TypesetJob job;
    job.document = ++d->lastDocument;
    job.cancelled = std::make_shared<std::atomic_bool>(false);
    QElapsedTimer lookingUp;
    lookingUp.start();
    for (size_t i = 0; i < made->formulas.size(); ++i) {
        FormulaUse &use = made->formulas[i];
        if (const auto *known = d->formulas.object(use.key)) {
            use.formula = *known;
        } else if (lookingUp.elapsed() < lookUpMilliseconds) {
            if (auto kept = d->foundry->knownFormula(use.key)) {
                use.formula = std::make_shared<const Formula>(std::move(*kept));
                d->remember(use.key, use.formula);
            }
        }
        if (!use.formula)
            job.formulas.push_back({int(i), use.key, use.tex, use.display, use.preamble});
    }
    QTextCursor cursor(made.get());
    cursor.beginEditBlock();
    for (size_t i = 0; i < made->codes.size(); ++i) {
        const CodeUse &use = made->codes[i];
        const auto kept =
            lookingUp.elapsed() < qint64(2) * lookUpMilliseconds ? d->foundry->knownColours(use.key) : std::nullopt;
        if (kept)
            made->setColours(int(i), *kept);
        else
            job.colours.push_back({int(i), use.key, use.code, use.language});
    }
    cursor.endEditBlock();
    for (size_t i = 0; i < made->figures.size(); ++i) {
        FigureUse &use = made->figures[i];
        const qreal factor = qMin(1.0, made->columnWidth() / use.size.width());
        use.requested = (use.size * factor * qGuiApp->devicePixelRatio()).toSize();
        job.figures.push_back({int(i), use.figure, use.requested});
    }
    made->pending = int(job.formulas.size() + job.colours.size() + job.figures.size());
    made->setDocumentLayout(new PageLayout(made.get()));

    const quint64 id = job.document;
    d->entries.insert(id, {made.get(), job.cancelled});
    connect(made.get(), &QObject::destroyed, this, [this, id] {
        const auto entry = d->entries.take(id);
        if (entry.cancelled)
            *entry.cancelled = true;
    });
    if (!d->worker) {
        d->worker = new TypesetWorker(d->cacheFile, d->bundledCache);
        d->worker->moveToThread(&d->thread);
        connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
        connect(d->worker, &TypesetWorker::delivered, this, [this](const TypesetBatch &batch) { apply(batch); });
        d->thread.start(QThread::LowPriority);
    }
    connect(made.get(), &TypesetDocument::figureWanted, this, [this, id](int index, QSize pixels) {
        const auto entry = d->entries.value(id);
        if (!entry.document)
            return;
        ++entry.document->pending;
        TypesetJob one;
        one.document = id;
        one.cancelled = entry.cancelled;
        one.figures.push_back({index, entry.document->figures[size_t(index)].figure, pixels});
        QMetaObject::invokeMethod(d->worker, [worker = d->worker, one] { worker->run(one); });
    });
    if (made->pending > 0)
        QMetaObject::invokeMethod(d->worker, [worker = d->worker, job] { worker->run(job); });
    return made;
}

void Typesetter::apply(const TypesetBatch &batch)
{
    TypesetDocument *document = d->entries.value(batch.document).document;
    for (const auto &[index, formula] : batch.formulas)
        if (document)
            d->remember(document->formulas[size_t(index)].key, formula);
    if (!document)
        return;
    auto *layout = static_cast<PageLayout *>(document->documentLayout());
    std::vector<int> positions;
    for (const auto &[index, formula] : batch.formulas) {
        document->formulas[size_t(index)].formula = formula;
        positions.push_back(document->formulas[size_t(index)].position);
    }
    for (const auto &[index, image] : batch.figures)
        if (!image.isNull())
            document->figures[size_t(index)].image = image;
    if (!batch.colours.empty()) {
        QTextCursor cursor(document);
        cursor.beginEditBlock();
        for (const auto &[index, ranges] : batch.colours)
            document->setColours(index, ranges);
        cursor.endEditBlock();
    }
    if (!positions.empty())
        layout->formulasChanged(positions);
    else if (!batch.figures.empty())
        Q_EMIT layout->update(QRectF(QPointF(0, 0), layout->documentSize()));
    document->pending -= batch.wishes;
    if (document->pending <= 0)
        Q_EMIT finished(document);
}

QString Typesetter::cacheFile() const
{
    return d->cacheFile;
}

QString Typesetter::bundledCache() const
{
    return d->bundledCache;
}

bool Typesetter::isPending(const QTextDocument *document) const
{
    const auto *one = qobject_cast<const TypesetDocument *>(document);
    return one && one->pending > 0;
}

bool Typesetter::waitForFinished(const QTextDocument *document, int milliseconds)
{
    if (!isPending(document))
        return true;
    QEventLoop loop;
    connect(this, &Typesetter::finished, &loop, [&](QTextDocument *one) {
        if (one == document)
            loop.quit();
    });
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return !isPending(document);
}

std::vector<OutlineEntry> Typesetter::outline(const QTextDocument &document)
{
    const TypesetDocument *one = ours(document);
    return one ? one->outline : std::vector<OutlineEntry>();
}

int Typesetter::lineAt(const QTextDocument &document, int position)
{
    return document.findBlock(position).blockFormat().intProperty(SourceLineProperty);
}

int Typesetter::positionOfLine(const QTextDocument &document, int line)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (block.blockFormat().intProperty(SourceLineProperty) >= line)
            return block.position();
    return document.characterCount() - 1;
}

int Typesetter::positionOfAnchor(const QTextDocument &document, const QString &anchor)
{
    int folded = -1;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QStringList names = block.blockFormat().property(AnchorsProperty).toStringList();
        if (names.contains(anchor))
            return block.position();
        if (folded < 0 && names.contains(anchor, Qt::CaseInsensitive))
            folded = block.position();
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().anchorNames().contains(anchor))
                return it.fragment().position();
    }
    return folded;
}

QString Typesetter::plainText(const QTextCursor &selection)
{
    const QTextDocument *document = selection.document();
    const TypesetDocument *one = document ? ours(*document) : nullptr;
    if (!one || !selection.hasSelection())
        return selection.selectedText();
    const int from = selection.selectionStart();
    const int to = selection.selectionEnd();
    QString text;
    QTextTableCell lastCell;
    for (QTextBlock block = document->findBlock(from); block.isValid() && block.position() < to; block = block.next()) {
        const QTextTable *table = QTextCursor(block).currentTable();
        const QTextTableCell cell = table ? table->cellAt(block.position()) : QTextTableCell();
        const bool filler = !block.blockFormat().hasProperty(SourceLineProperty) && block.length() <= 1;
        if (filler)
            continue;
        if (!text.isEmpty())
            text += cell.isValid() && lastCell.isValid() && cell.row() == lastCell.row() ? u'\t' : u'\n';
        lastCell = cell;
        const QString marker = block.blockFormat().stringProperty(MarkerProperty);
        if (!marker.isEmpty() && from <= block.position())
            text += marker + u' ';
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int start = qMax(from, fragment.position());
            const int end = qMin(to, fragment.position() + fragment.length());
            if (start >= end)
                continue;
            const QTextCharFormat format = fragment.charFormat();
            if (format.hasProperty(FormulaProperty)) {
                const FormulaUse &use = one->formulas[size_t(format.intProperty(FormulaProperty))];
                text += use.display ? u"$$"_s + use.tex + u"$$"_s : u'$' + use.tex + u'$';
            } else if (format.hasProperty(FigureProperty)) {
                text += one->figures[size_t(format.intProperty(FigureProperty))].figure.alternative;
            } else {
                text += fragment.text().mid(start - fragment.position(), end - start);
            }
        }
    }
    text.remove(QChar(0x2060)); // keeps a formula and its comma on one line; means nothing elsewhere
    text.replace(QChar::LineSeparator, u'\n');
    text.replace(QChar::Nbsp, u' ');
    return text;
}

QMimeData *Typesetter::mimeData(const QTextCursor &selection)
{
    auto *data = new QMimeData;
    data->setText(plainText(selection));
    return data;
}

QString Typesetter::toolTipAt(const QTextDocument &document, int position)
{
    const TypesetDocument *one = ours(document);
    const QTextCharFormat format = formatAt(document, position);
    if (one && format.hasProperty(FormulaProperty)) {
        const FormulaUse &use = one->formulas[size_t(format.intProperty(FormulaProperty))];
        return use.formula && !use.formula->error.isEmpty() ? use.formula->error : use.tex;
    }
    if (one && format.hasProperty(FigureProperty))
        return one->figures[size_t(format.intProperty(FigureProperty))].figure.alternative;
    return format.toolTip();
}

} // namespace waymark::typeset
