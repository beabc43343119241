// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin: what links libqpdf. See pdfnavigation.cpp, which loads it.
#include "typeset/pdfnavigation.h"

#include <QUrl>

// qpdf 11 asks whether its older smart pointer may be left out.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

using Handle = QPDFObjectHandle;

class Navigator
{
public:
    Navigator(QPDF &pdf, const PdfNavigation &navigation)
        : m_pdf(pdf)
        , m_navigation(navigation)
        , m_pages(QPDFPageDocumentHelper(pdf).getAllPages())
    {
    }

    void addOutline()
    {
        if (m_navigation.outline.empty() || m_pages.empty())
            return;
        Handle root = m_pdf.makeIndirectObject(Handle::newDictionary());
        root.replaceKey("/Type", Handle::newName("/Outlines"));
        size_t next = 0;
        addChildren(root, next, 0);
        m_pdf.getRoot().replaceKey("/Outlines", root);
        m_pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    void repairLinks()
    {
        for (auto &page : m_pages) {
            Handle annotations = page.getObjectHandle().getKey("/Annots");
            if (!annotations.isArray())
                continue;
            for (int i = 0; i < annotations.getArrayNItems(); ++i) {
                Handle annotation = annotations.getArrayItem(i);
                Handle action = annotation.getKey("/A");
                if (!action.isDictionary() || !action.getKey("/URI").isString())
                    continue;
                const QString address = QString::fromStdString(action.getKey("/URI").getUTF8Value());
                if (!address.startsWith(u'#'))
                    continue;
                const auto place = m_navigation.anchors.constFind(QUrl::fromPercentEncoding(address.mid(1).toUtf8()));
                annotation.removeKey("/A");
                if (place != m_navigation.anchors.cend())
                    annotation.replaceKey("/Dest", destination(*place));
            }
        }
    }

private:
    Handle destination(const PdfPlace &place)
    {
        const size_t index = size_t(qBound(0, place.page, int(m_pages.size()) - 1));
        Handle page = m_pages[index].getObjectHandle();
        const double height = m_pages[index].getMediaBox().getArrayItem(3).getNumericValue();
        Handle array = Handle::newArray();
        array.appendItem(page);
        array.appendItem(Handle::newName("/XYZ"));
        array.appendItem(Handle::newReal(0, 0));
        array.appendItem(Handle::newReal(height - place.top + 6, 2));
        array.appendItem(Handle::newNull());
        return array;
    }

    /// Makes items of all entries from `next` on that are deeper than `level`; a skipped level counts as one.
    int addChildren(Handle &parent, size_t &next, int level)
    {
        Handle previous = Handle::newNull();
        int count = 0;
        while (next < m_navigation.outline.size() && m_navigation.outline[next].level > level) {
            const PdfNavigation::Entry &entry = m_navigation.outline[next++];
            Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", Handle::newUnicodeString(entry.title.toStdString()));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(entry.place));
            if (previous.isNull()) {
                parent.replaceKey("/First", item);
            } else {
                item.replaceKey("/Prev", previous);
                previous.replaceKey("/Next", item);
            }
            count += 1 + addChildren(item, next, entry.level);
            previous = item;
        }
        if (count > 0) {
            parent.replaceKey("/Last", previous);
            parent.replaceKey("/Count", Handle::newInteger(count));
        }
        return count;
    }

    QPDF &m_pdf;
    const PdfNavigation &m_navigation;
    std::vector<QPDFPageObjectHelper> m_pages;
};

} // namespace

extern "C" Q_DECL_EXPORT void waymark_with_navigation(const QByteArray *bytes, const PdfNavigation *navigation,
                                                      QByteArray *result, QString *error)
{
    // qpdf reports by exception; here it becomes a value like every other error.
    try {
        QPDF pdf;
        pdf.processMemoryFile("typeset", bytes->constData(), size_t(bytes->size()));
        Navigator navigator(pdf, *navigation);
        navigator.addOutline();
        navigator.repairLinks();
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        *result = QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception &problem) {
        *error = QString::fromUtf8(problem.what());
    }
}

} // namespace waymark::typeset
