// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/scriptengine.h"

#include "typeset/watchdog.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJSEngine>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;

namespace waymark::typeset {

namespace {

QByteArray bundle(QLatin1StringView name)
{
    QFile file(":/waymark/typeset/"_L1 + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::atomic<QLoggingCategory::CategoryFilter> previousFilter = nullptr;

// QV4 warns of every `var` that a minified bundle uses above its declaration.
void withoutCompilerWarnings(QLoggingCategory *category)
{
    // Null while it is being installed, when all categories are as they should be.
    if (const auto previous = previousFilter.load())
        previous(category);
    if (qstrcmp(category->categoryName(), "qt.qml.compiler") == 0)
        category->setEnabled(QtWarningMsg, false);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Typeset", text);
}

} // namespace

class ScriptEngine::Private
{
public:
    explicit Private(std::chrono::milliseconds limit)
        : watchdog(limit, [this] { engine.setInterrupted(true); })
    {
    }

    /// The object that a bundle leaves in the global object; an error when it does not load.
    QJSValue load(QLatin1StringView file, const QString &global)
    {
        const QJSValue result = engine.evaluate(QString::fromUtf8(bundle(file)), file);
        return result.isError() ? result : engine.globalObject().property(global);
    }

    QJSValue call(QJSValue &object, const QString &function, const QJSValueList &arguments)
    {
        watchdog.start();
        QJSValue result = object.property(function).callWithInstance(object, arguments);
        interrupted = watchdog.stop();
        engine.setInterrupted(false);
        return result;
    }

    QJSEngine engine;
    Watchdog watchdog; // after the engine, which its alarm uses
    QJSValue math;
    QJSValue prism;
    QString preamble;
    bool fresh = false; // MathJax knows the definitions of `preamble` and nothing else
    bool interrupted = false;
};

ScriptEngine::ScriptEngine(std::chrono::milliseconds limit)
{
    static std::once_flag once;
    std::call_once(once, [] { previousFilter = QLoggingCategory::installFilter(withoutCompilerWarnings); });
    d = std::make_unique<Private>(limit);
}

ScriptEngine::~ScriptEngine() = default;

Formula ScriptEngine::typeset(const QString &tex, bool display, const QString &preamble)
{
    if (d->math.isUndefined())
        d->math = d->load("math.js"_L1, u"waymarkMath"_s);
    if (!d->math.isObject() || d->math.isError())
        return Formula::failed(translated("The formula engine does not start: %1").arg(d->math.toString()));

    if (!d->fresh || d->preamble != preamble) {
        d->math.property(u"reset"_s).callWithInstance(d->math);
        if (!preamble.isEmpty())
            d->call(d->math, u"typeset"_s, {preamble, false});
        d->preamble = preamble;
    }
    const QJSValue result = d->call(d->math, u"typeset"_s, {tex, display});
    d->fresh =
        !d->interrupted && !result.isError() && result.property(u"error"_s).isUndefined() && !definesSomething(tex);
    if (d->interrupted)
        return Formula::failed(translated("This formula takes too long to set. Shorten it or split it."));
    if (result.isError())
        return Formula::failed(result.toString());
    const QJSValue error = result.property(u"error"_s);
    if (!error.isUndefined())
        return Formula::failed(error.toString());
    return Formula(result.property(u"svg"_s).toString().toUtf8(), result.property(u"width"_s).toNumber(),
                   result.property(u"height"_s).toNumber(), result.property(u"depth"_s).toNumber());
}

std::vector<ColourRange> ScriptEngine::colours(const QString &code, const QString &language)
{
    std::vector<ColourRange> ranges;
    if (d->prism.isUndefined())
        d->prism = d->load("colours.js"_L1, u"waymarkColours"_s);
    if (!d->prism.isObject() || d->prism.isError())
        return ranges;
    const QJSValue list = d->call(d->prism, u"tokens"_s, {code, language});
    if (d->interrupted || list.isError() || !list.isArray())
        return ranges;
    const int count = list.property(u"length"_s).toInt();
    ranges.reserve(size_t(count) / 3);
    for (int i = 0; i + 2 < count; i += 3) {
        const ColourRange range{list.property(quint32(i)).toInt(), list.property(quint32(i + 1)).toInt(),
                                list.property(quint32(i + 2)).toString()};
        if (range.start >= 0 && range.length > 0 && range.start + range.length <= code.size())
            ranges.push_back(range);
    }
    return ranges;
}

bool ScriptEngine::wasInterrupted() const
{
    return d->interrupted;
}

QByteArray ScriptEngine::bundleHash()
{
    static const QByteArray hash = [] {
        QCryptographicHash all(QCryptographicHash::Sha1);
        all.addData(bundle("math.js"_L1));
        all.addData(bundle("colours.js"_L1));
        return all.result();
    }();
    return hash;
}

bool ScriptEngine::definesSomething(const QString &tex)
{
    static const QRegularExpression definition(
        uR"(\\(?:def|gdef|let|(?:re)?newcommand|(?:re)?newenvironment|providecommand|DeclareMathOperator)(?![A-Za-z]))"_s);
    return definition.match(tex).hasMatch();
}

} // namespace waymark::typeset
