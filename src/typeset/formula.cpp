// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/formula.h"

#include <QFont>
#include <QGuiApplication>
#include <QPainterPathStroker>
#include <QRegularExpression>
#include <QTransform>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

/// Numbers of an SVG attribute, separated by anything that cannot be part of one.
class Numbers
{
public:
    explicit Numbers(QStringView text)
        : m_text(text)
    {
    }

    bool next(qreal *value)
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
            ++m_at;
        const qsizetype start = m_at;
        const auto digits = [this] {
            while (m_at < m_text.size() && m_text[m_at].isDigit())
                ++m_at;
        };
        if (m_at < m_text.size() && (m_text[m_at] == u'-' || m_text[m_at] == u'+'))
            ++m_at;
        digits();
        if (m_at < m_text.size() && m_text[m_at] == u'.') {
            ++m_at;
            digits();
        }
        if (m_at < m_text.size() && (m_text[m_at] == u'e' || m_text[m_at] == u'E')) {
            ++m_at;
            if (m_at < m_text.size() && (m_text[m_at] == u'-' || m_text[m_at] == u'+'))
                ++m_at;
            digits();
        }
        bool ok = false;
        *value = m_text.sliced(start, m_at - start).toDouble(&ok);
        if (!ok)
            m_at = start;
        return ok && std::isfinite(*value);
    }

    /// The letter that stands next, or nothing.
    QChar command()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
            ++m_at;
        return m_at < m_text.size() && m_text[m_at].isLetter() ? m_text[m_at++] : QChar();
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

/// MathJax's fonts use M L H V Q T C Z in absolute coordinates.
QPainterPath fromPathData(QStringView data)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    Numbers numbers(data);
    QPointF control;
    QChar last;
    QChar command = numbers.command();
    while (!command.isNull()) {
        const QPointF here = path.currentPosition();
        qreal a = 0, b = 0, c = 0, d = 0, e = 0, f = 0;
        bool ok = true;
        switch (command.unicode()) {
        case u'M':
            ok = numbers.next(&a) && numbers.next(&b);
            path.moveTo(a, b);
            break;
        case u'L':
            ok = numbers.next(&a) && numbers.next(&b);
            path.lineTo(a, b);
            break;
        case u'H':
            ok = numbers.next(&a);
            path.lineTo(a, here.y());
            break;
        case u'V':
            ok = numbers.next(&a);
            path.lineTo(here.x(), a);
            break;
        case u'Q':
            ok = numbers.next(&a) && numbers.next(&b) && numbers.next(&c) && numbers.next(&d);
            control = {a, b};
            path.quadTo(control, {c, d});
            break;
        case u'T':
            ok = numbers.next(&a) && numbers.next(&b);
            control = last == u'Q' || last == u'T' ? 2 * here - control : here;
            path.quadTo(control, {a, b});
            break;
        case u'C':
            ok = numbers.next(&a) && numbers.next(&b) && numbers.next(&c) && numbers.next(&d) && numbers.next(&e)
                && numbers.next(&f);
            path.cubicTo(a, b, c, d, e, f);
            break;
        case u'Z':
        case u'z':
            path.closeSubpath();
            break;
        default:
            ok = false;
        }
        if (!ok)
            break;
        last = command;
        const QChar following = numbers.command();
        if (following.isNull() && command != u'Z' && command != u'z') {
            // The same command again with further numbers, or the end.
            Numbers rest = numbers;
            qreal more = 0;
            if (!rest.next(&more))
                break;
            command = command == u'M' ? QChar(u'L') : command;
        } else {
            command = following;
        }
    }
    return path;
}

QTransform fromTransform(const QString &text)
{
    static const QRegularExpression step(u"([a-z]+)\\s*\\(([^)]*)\\)"_s, QRegularExpression::CaseInsensitiveOption);
    QTransform all;
    for (auto it = step.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1);
        Numbers numbers(match.capturedView(2));
        qreal v[6] = {};
        int count = 0;
        while (count < 6 && numbers.next(&v[count]))
            ++count;
        if (name == u"translate")
            all.translate(v[0], v[1]);
        else if (name == u"scale")
            all.scale(v[0], count > 1 ? v[1] : v[0]);
        else if (name == u"rotate")
            all.translate(v[1], v[2]).rotate(v[0]).translate(-v[1], -v[2]);
        else if (name == u"matrix")
            all = QTransform(v[0], v[1], v[2], v[3], v[4], v[5]) * all;
    }
    return all;
}

class Reader
{
public:
    explicit Reader(const QByteArray &svg)
        : m_xml(svg)
    {
    }

    QPainterPath read()
    {
        m_all.setFillRule(Qt::WindingFill);
        if (m_xml.readNextStartElement())
            children({}, 0);
        return m_all;
    }

private:
    qreal number(QLatin1StringView name) const
    {
        qreal value = 0;
        const QString text = m_xml.attributes().value(name).toString();
        Numbers(text).next(&value);
        return value;
    }

    void children(const QTransform &outer, qreal stroke)
    {
        while (m_xml.readNextStartElement())
            element(outer, stroke);
    }

    void add(const QPainterPath &path, const QTransform &transform, qreal stroke, bool filled)
    {
        if (filled)
            m_all.addPath(transform.map(path));
        if (stroke > 0) {
            QPainterPathStroker stroker;
            stroker.setWidth(stroke);
            m_all.addPath(transform.map(stroker.createStroke(path)));
        }
    }

    void element(const QTransform &outer, qreal outerStroke)
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QString name = m_xml.name().toString();
        const QTransform transform = fromTransform(attributes.value("transform"_L1).toString()) * outer;
        const qreal stroke = attributes.hasAttribute("stroke-width"_L1) ? number("stroke-width"_L1) : outerStroke;
        const bool filled = attributes.value("fill"_L1) != "none"_L1;
        if (name == u"g" || name == u"a") {
            children(transform, stroke);
            return;
        }
        if (name == u"svg") {
            nested(transform, stroke);
            return;
        }
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        if (name == u"path") {
            path = fromPathData(attributes.value("d"_L1));
        } else if (name == u"rect") {
            path.addRect(number("x"_L1), number("y"_L1), number("width"_L1), number("height"_L1));
        } else if (name == u"line") {
            path.moveTo(number("x1"_L1), number("y1"_L1));
            path.lineTo(number("x2"_L1), number("y2"_L1));
        } else if (name == u"ellipse") {
            path.addEllipse({number("cx"_L1), number("cy"_L1)}, number("rx"_L1), number("ry"_L1));
        } else if (name == u"polygon") {
            const QString text = attributes.value("points"_L1).toString();
            Numbers numbers(text);
            QPolygonF points;
            for (qreal x = 0, y = 0; numbers.next(&x) && numbers.next(&y);)
                points << QPointF(x, y);
            path.addPolygon(points);
        } else if (name == u"text") {
            textElement(transform);
            return;
        }
        add(path, transform, stroke, filled && name != u"line");
        m_xml.skipCurrentElement();
    }

    // Characters that MathJax's fonts lack, such as Chinese; drawn with the application's font at the same size.
    void textElement(const QTransform &transform)
    {
        const qreal size = number("font-size"_L1) > 0 ? number("font-size"_L1) : 884;
        const QString text = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
        QFont font = QGuiApplication::font();
        font.setPixelSize(qMax(1, qRound(size)));
        QPainterPath path;
        path.addText(0, 0, font, text);
        m_all.addPath(transform.map(path));
    }

    // Stretched arrows and braces: a window on a path that is wider than it.
    void nested(const QTransform &transform, qreal stroke)
    {
        const QRectF frame(number("x"_L1), number("y"_L1), number("width"_L1), number("height"_L1));
        const QString text = m_xml.attributes().value("viewBox"_L1).toString();
        Numbers numbers(text);
        qreal x = 0, y = 0, w = 0, h = 0;
        const bool boxed =
            numbers.next(&x) && numbers.next(&y) && numbers.next(&w) && numbers.next(&h) && w > 0 && h > 0;
        QPainterPath outside;
        outside.setFillRule(Qt::WindingFill);
        std::swap(outside, m_all);
        QTransform inner;
        if (boxed) {
            inner.translate(frame.x(), frame.y());
            inner.scale(frame.width() / w, frame.height() / h);
            inner.translate(-x, -y);
        }
        children(inner, stroke);
        std::swap(outside, m_all);
        if (boxed) {
            QPainterPath window;
            window.addRect(frame);
            outside = outside.intersected(window);
        }
        m_all.addPath(transform.map(outside));
    }

    QXmlStreamReader m_xml;
    QPainterPath m_all;
};

} // namespace

Formula::Formula(QByteArray svgText, qreal w, qreal h, qreal d)
    : width(w)
    , height(h)
    , depth(d)
    , svg(std::move(svgText))
{
}

Formula Formula::failed(const QString &why)
{
    Formula formula;
    formula.error = why;
    return formula;
}

const QPainterPath &Formula::path() const
{
    if (!m_path)
        m_path = QTransform::fromScale(0.001, 0.001).map(pathFromMathSvg(svg));
    return *m_path;
}

QPainterPath pathFromMathSvg(const QByteArray &svg)
{
    return Reader(svg).read();
}

} // namespace waymark::typeset
