// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/svgcheck.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

constexpr int mostElements = 300'000;
constexpr int mostDepth = 200;
constexpr int mostLayers = 20; ///< in one another: each holds a picture of its own
constexpr int mostFilterSteps = 400; ///< steps of all filters times the elements that are filtered
constexpr int mostOctaves = 16;
constexpr double largestRadius = 50; ///< of a filter step, in user units
constexpr int largestOrder = 15;
constexpr double finestDash = 1e-4; ///< of the picture's width
constexpr qint64 mostDrawn = 100'000; ///< elements, each as often as it is used
constexpr qint64 mostMatches = 10'000'000; ///< rules of style sheets times elements

/// How many elements are drawn when each `use` draws again what it names. Fed with the elements in their order.
class DrawnElements
{
public:
    DrawnElements() { m_open.push_back(add()); }

    /// `id` and `used`: empty where the element has none.
    void start(const QString &id, const QString &used)
    {
        size_t group = m_open.back();
        if (!id.isEmpty()) {
            const size_t named = add();
            m_groups[group].parts.push_back(named);
            m_named.insert(id, named);
            group = named;
        }
        ++m_groups[group].drawn;
        if (!used.isEmpty())
            m_groups[group].used.push_back(used);
        m_open.push_back(group);
    }
    void end() { m_open.pop_back(); }

    /// At most a little more than `mostDrawn`. What uses itself counts once: nobody draws it.
    qint64 count()
    {
        // Depth first with a stack of our own: chains may be long.
        std::vector<size_t> waiting{0};
        while (!waiting.empty()) {
            Group &group = m_groups[waiting.back()];
            if (group.state == Group::State::New) {
                group.state = Group::State::Begun;
                for (const QString &name : group.used) {
                    if (const auto found = m_named.constFind(name); found != m_named.constEnd())
                        group.parts.push_back(*found);
                }
                for (const size_t part : group.parts) {
                    if (m_groups[part].state == Group::State::New)
                        waiting.push_back(part);
                }
                continue;
            }
            waiting.pop_back();
            if (group.state == Group::State::Done)
                continue;
            for (const size_t part : group.parts) {
                if (m_groups[part].state == Group::State::Done)
                    group.drawn = std::min(group.drawn + m_groups[part].drawn, mostDrawn + 1);
            }
            group.state = Group::State::Done;
        }
        return m_groups.front().drawn;
    }

private:
    /// An element with an id and what stands in it, up to the next of the kind.
    struct Group
    {
        enum class State { New, Begun, Done };
        State state = State::New;
        qint64 drawn = 0;
        std::vector<size_t> parts;
        std::vector<QString> used;
    };

    size_t add()
    {
        m_groups.emplace_back();
        return m_groups.size() - 1;
    }

    std::vector<Group> m_groups;
    std::vector<size_t> m_open; ///< the group of each element around this one
    QHash<QString, size_t> m_named;
};

/// Follows one document element by element.
class SvgCheck
{
public:
    explicit SvgCheck(const QByteArray &svg)
        : m_reader(svg)
    {
        m_reader.setNamespaceProcessing(false);
    }

    bool run()
    {
        while (!m_reader.atEnd() && m_good) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::EndElement:
                m_drawn.end();
                m_layers -= m_open.back() ? 1 : 0;
                m_open.pop_back();
                break;
            case QXmlStreamReader::Characters:
            case QXmlStreamReader::ProcessingInstruction:
                styles(m_reader.text());
                break;
            default:
                break;
            }
        }
        // A style sheet may filter everything.
        const qint64 filtered = m_sheetFilters ? m_elements : m_filtered;
        return m_good && !m_reader.hasError() && m_rules * m_elements <= mostMatches && m_drawn.count() <= mostDrawn
            && filtered * m_steps <= mostFilterSteps && (!m_sheetLayers || m_deepest <= mostLayers)
            && (m_uses == 0 || m_layersWithUses <= mostLayers);
    }

private:
    void start()
    {
        const QStringView whole = m_reader.name();
        const QStringView name = whole.mid(whole.lastIndexOf(u':') + 1);
        const QXmlStreamAttributes attributes = m_reader.attributes();
        bool layer = false;
        bool filtered = false;
        QString id;
        QString used;
        for (const QXmlStreamAttribute &attribute : attributes) {
            const QStringView key = attribute.name();
            const QStringView value = attribute.value();
            layer = layer || isLayer(key, value);
            filtered = filtered || (key == u"filter" && value != u"none");
            if (key == u"id")
                id = value.toString();
            else if (name == u"use" && (key == u"href" || key == u"xlink:href") && value.startsWith(u'#'))
                used = value.mid(1).toString();
            if (key == u"style") {
                layer = layer || makesLayers(value);
                filtered = filtered || value.contains(u"filter"_s);
                dashes(value);
            } else if (key == u"stroke-dasharray") {
                dash(value);
            } else if (key == u"viewBox") {
                if (m_elements == 0)
                    m_width = value.toString().simplified().replace(u',', u' ').section(u' ', 2, 2).toDouble();
            } else if (key == u"width" && m_elements == 0 && m_width <= 0) {
                m_width = number(value);
            }
        }
        m_drawn.start(id, used);
        ++m_elements;
        m_filtered += filtered ? 1 : 0;
        if (name.startsWith(u"fe") && name.size() > 2)
            step(name, attributes);
        if (name == u"use") {
            ++m_uses;
            m_layersWithUses += std::count(m_open.begin(), m_open.end(), 1) > 0 || layer ? 1 : 0;
        }
        m_open.push_back(layer ? 1 : 0);
        m_layers += layer ? 1 : 0;
        m_deepest = std::max(m_deepest, int(m_open.size()));
        m_good = m_good && m_elements <= mostElements && m_deepest <= mostDepth && m_layers <= mostLayers;
    }

    /// Whether a style makes a layer; `fill-opacity` and `stop-opacity` do not.
    static bool makesLayers(QStringView style)
    {
        static const QRegularExpression property(
            uR"((^|[;{\s])(opacity|mask|filter|clip-path|mix-blend-mode|isolation)\s*:)"_s);
        return property.match(style).hasMatch();
    }

    static bool isLayer(QStringView key, QStringView value)
    {
        return (key == u"opacity" && value != u"1") || (key == u"mask" && value != u"none")
            || (key == u"filter" && value != u"none") || (key == u"clip-path" && value != u"none")
            || key == u"mix-blend-mode" || key == u"isolation";
    }

    void step(QStringView name, const QXmlStreamAttributes &attributes)
    {
        ++m_steps;
        const auto largest = [&attributes](const QString &key) {
            double found = 0;
            for (const QString &part : attributes.value(key).toString().replace(u',', u' ').split(u' '))
                found = std::max(found, number(part));
            return found;
        };
        if (name == u"feTurbulence")
            m_good = m_good && largest(u"numOctaves"_s) <= mostOctaves;
        else if (name == u"feMorphology")
            m_good = m_good && largest(u"radius"_s) <= largestRadius;
        else if (name == u"feConvolveMatrix")
            m_good = m_good && largest(u"order"_s) <= largestOrder;
    }

    /// The number that begins the text; 0 when none does.
    static double number(QStringView text)
    {
        static const QRegularExpression form(uR"(^\s*[-+]?([0-9]*\.?[0-9]+([eE][-+]?[0-9]{1,3})?))"_s);
        return form.match(text.left(40)).captured(1).toDouble();
    }

    void dash(QStringView value)
    {
        double length = 0;
        bool dashed = false;
        for (const QString &part : value.left(10'000).toString().replace(u',', u' ').split(u' ', Qt::SkipEmptyParts)) {
            length += number(part);
            dashed = dashed || number(part) > 0;
        }
        const double width = m_width > 0 ? m_width : 300;
        m_good = m_good && (!dashed || length >= width * finestDash);
    }

    void dashes(QStringView style)
    {
        static const QRegularExpression property(uR"(stroke-dasharray\s*:\s*([^;}"]{0,2000}))"_s);
        if (!style.contains(u"stroke-dasharray"_s))
            return;
        for (auto matches = property.globalMatch(style); matches.hasNext();)
            dash(matches.next().captured(1));
    }

    void styles(QStringView sheet)
    {
        if (!sheet.contains(u'{'))
            return;
        m_rules += sheet.count(u'{');
        m_sheetFilters = m_sheetFilters || sheet.contains(u"filter"_s);
        m_sheetLayers = m_sheetLayers || makesLayers(sheet);
        dashes(sheet);
    }

    QXmlStreamReader m_reader;
    std::vector<char> m_open; ///< elements around this one: whether each is a layer
    bool m_good = true;
    double m_width = 0; ///< of the picture, in user units
    int m_elements = 0;
    int m_deepest = 0;
    int m_layers = 0; ///< open ones
    qint64 m_filtered = 0;
    qint64 m_steps = 0;
    DrawnElements m_drawn;
    qint64 m_rules = 0; ///< of style sheets
    int m_uses = 0;
    int m_layersWithUses = 0;
    bool m_sheetFilters = false;
    bool m_sheetLayers = false;
};

} // namespace

bool isReasonableSvg(const QByteArray &svg)
{
    return SvgCheck(svg).run();
}

} // namespace waymark::typeset
