// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/document.h"
#include "typeset/style.h"

#include <QObject>
#include <QString>
#include <QTextDocument>

#include <memory>
#include <vector>

class QTextCursor;
class QMimeData;

namespace waymark::typeset {

struct TypesetBatch;

/// Where a document's pictures may come from.
struct Source
{
    QString libraryRoot; ///< absolute; nothing outside it is ever opened. Empty: no pictures
    QString filePath; ///< of the Markdown file, absolute or relative to the root; relative pictures start at its folder
};

/// A heading of a typeset document, in the order of the text.
struct OutlineEntry
{
    QString anchor;
    QString title;
    int level = 1; ///< 1–6
    int position = 0; ///< of the heading's first character in the QTextDocument
    int line = 0; ///< in the Markdown file, from 1
};

/// Turns parsed Markdown into documents for QTextBrowser, QTextEdit, a printer or a picture. Lives on the GUI thread
/// and owns one worker thread, which starts with the first formula or code block that no cache knows.
class Typesetter : public QObject
{
    Q_OBJECT

public:
    /// `cacheFile`: where formulas and colours are kept between runs ("typeset.sqlite" in the cache folder); made when
    /// missing, thrown away when damaged. Empty: nothing is kept. `bundledCache`: a read-only file of the same kind
    /// that came with the program; may be missing.
    explicit Typesetter(const QString &cacheFile = {}, const QString &bundledCache = {}, QObject *parent = nullptr);
    /// Stops the worker; at most one formula's time.
    ~Typesetter() override;

    /// Sets `document` at once. Formulas and colours that no cache holds appear later: until then a formula shows its
    /// TeX and code is uncoloured; the document is updated in place, and `finished` follows. The caller owns the result
    /// and may delete it at any time. Its layout is a PageLayout: give it a width with setTextWidth (a QTextEdit does).
    /// Metadata: title; every heading is an anchor of its first block; see `outline`, `blockLine`.
    /// GUI thread only.
    std::unique_ptr<QTextDocument> typeset(const std::shared_ptr<const markdown::Document> &document,
                                           const Style &style, const Source &source);

    /// Where formulas and colours are kept, for an Exporter beside this.
    QString cacheFile() const;
    QString bundledCache() const;

    /// True while something of `document` is still to come.
    bool isPending(const QTextDocument *document) const;
    /// Waits until nothing of `document` is to come. For screenshots, PDF and the command line; never on a GUI's event
    /// path. False when `milliseconds` passed first.
    bool waitForFinished(const QTextDocument *document, int milliseconds = 60'000);

    /// Headings of a document made by `typeset`.
    static std::vector<OutlineEntry> outline(const QTextDocument &document);
    /// First line, counted from 1, in the Markdown file of the block at `position`; 0 when it has none.
    static int lineAt(const QTextDocument &document, int position);
    /// Position of the first block that begins at or after `line`; the end of the document when there is none.
    static int positionOfLine(const QTextDocument &document, int line);
    /// Position of an anchor or of one of its aliases (exactly, then without case), -1 when there is none.
    static int positionOfAnchor(const QTextDocument &document, const QString &anchor);

    /// What is selected, as text: formulas as `$TeX$`, pictures as their alternative text, one newline per block.
    static QString plainText(const QTextCursor &selection);
    /// The same for the clipboard; for createMimeDataFromSelection. The caller owns it.
    static QMimeData *mimeData(const QTextCursor &selection);
    /// TeX of the formula at `position`, or why it could not be set, for a tool tip; empty elsewhere.
    static QString toolTipAt(const QTextDocument &document, int position);

Q_SIGNALS:
    /// Everything of `document` has arrived.
    void finished(QTextDocument *document);

private:
    void apply(const TypesetBatch &batch);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace waymark::typeset
