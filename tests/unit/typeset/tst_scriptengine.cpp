// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/scriptengine.h"
#include "typeset/watchdog.h"

#include <QGuiApplication>
#include <QTest>

#include <atomic>

using namespace waymark::typeset;
using namespace Qt::StringLiterals;

namespace {

/// Shared, as it is in the program: what one formula leaves behind must not disturb the next. Patient, for slow
/// machines.
ScriptEngine &patientEngine()
{
    static ScriptEngine engine(std::chrono::seconds(20));
    return engine;
}

} // namespace

class TestScriptEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metricsAreThoseOfMathJaxUnderNode_data();
    void metricsAreThoseOfMathJaxUnderNode();
    void theInkFillsTheBoxThatTheMetricsGive_data();
    void theInkFillsTheBoxThatTheMetricsGive();
    void aFormulaThatCannotBeSetSaysWhy_data();
    void aFormulaThatCannotBeSetSaysWhy();
    void definitionsReachOnlyWhatNamesThemAsPreamble();
    void numbersAndLabelsOfEquationsDoNoHarm();
    void anEndlessFormulaIsGivenUpAndTheNextOneIsSet();
    void pythonIsColoured();
    void rangesLieInsideTheCode_data();
    void rangesLieInsideTheCode();
    void anUnknownLanguageHasNoColours();
    void theWatchdogIsSilentAfterStop();
};

void TestScriptEngine::metricsAreThoseOfMathJaxUnderNode_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<bool>("display");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("depth");
#include "mathjax_metrics.inc"
}

void TestScriptEngine::metricsAreThoseOfMathJaxUnderNode()
{
    QFETCH(QString, tex);
    QFETCH(bool, display);
    QFETCH(double, width);
    QFETCH(double, height);
    QFETCH(double, depth);
    ScriptEngine &engine = patientEngine();
    const Formula formula = engine.typeset(tex, display);
    QCOMPARE(formula.error, QString());
    QCOMPARE(formula.width, width);
    QCOMPARE(formula.height, height);
    QCOMPARE(formula.depth, depth);
}

void TestScriptEngine::theInkFillsTheBoxThatTheMetricsGive_data()
{
    QTest::addColumn<QString>("tex");
    for (const QString &tex : {u"\\frac{a}{b}"_s, u"\\sqrt{x^2+y^2}"_s, u"\\sum_{i=1}^{n} x_i"_s,
                               u"\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}"_s, u"\\overbrace{a+b+c+d+e+f}^{six}"_s,
                               u"\\boxed{x}"_s, u"\\xrightarrow{abcdefgh}"_s})
        QTest::newRow(qPrintable(tex)) << tex;
}

void TestScriptEngine::theInkFillsTheBoxThatTheMetricsGive()
{
    QFETCH(QString, tex);
    ScriptEngine &engine = patientEngine();
    const Formula formula = engine.typeset(tex, true);
    QCOMPARE(formula.error, QString());
    const QRectF ink = formula.path().boundingRect();
    QVERIFY(!ink.isEmpty());
    // Side bearings and an accent's overshoot are all that may differ.
    QVERIFY2(ink.left() > -0.15 && ink.right() < formula.width + 0.15,
             qPrintable(QString::number(ink.right() - formula.width)));
    QVERIFY2(-ink.top() < formula.height + 0.15 && ink.bottom() < formula.depth + 0.15,
             qPrintable(QString::number(ink.top())));
    QVERIFY(ink.width() > 0.7 * formula.width);
    QVERIFY(ink.height() > 0.6 * (formula.height + formula.depth));
}

void TestScriptEngine::aFormulaThatCannotBeSetSaysWhy_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown command") << u"\\nosuchthing"_s << u"Undefined control sequence \\nosuchthing"_s;
    QTest::newRow("open brace") << u"\\frac{1"_s << u"Missing close brace"_s;
    QTest::newRow("environment") << u"\\begin{nothing}x\\end{nothing}"_s << u"Unknown environment 'nothing'"_s;
}

void TestScriptEngine::aFormulaThatCannotBeSetSaysWhy()
{
    QFETCH(QString, tex);
    QFETCH(QString, error);
    ScriptEngine &engine = patientEngine();
    const Formula formula = engine.typeset(tex, false);
    QCOMPARE(formula.error, error);
    QVERIFY(formula.svg.isEmpty());
    QCOMPARE(engine.typeset(u"x"_s, false).error, QString());
}

void TestScriptEngine::definitionsReachOnlyWhatNamesThemAsPreamble()
{
    ScriptEngine &engine = patientEngine();
    const QString definition = u"\\newcommand{\\loss}{\\mathcal L}"_s;
    QVERIFY(ScriptEngine::definesSomething(definition));
    QVERIFY(!ScriptEngine::definesSomething(u"\\delta \\letter"_s));
    QCOMPARE(engine.typeset(definition, false).error, QString());
    QVERIFY(!engine.typeset(u"\\loss"_s, false).error.isEmpty());
    const Formula used = engine.typeset(u"\\loss"_s, false, definition);
    QCOMPARE(used.error, QString());
    QCOMPARE(used.width, engine.typeset(u"\\mathcal L"_s, false).width);
    QVERIFY(!engine.typeset(u"\\loss"_s, false).error.isEmpty());
}

void TestScriptEngine::numbersAndLabelsOfEquationsDoNoHarm()
{
    ScriptEngine &engine = patientEngine();
    for (int i = 0; i < 2; ++i) {
        const Formula formula =
            engine.typeset(u"\\begin{align} a &= b \\label{eq} \\tag{1} \\\\ c &= d \\notag \\end{align}"_s, true);
        QCOMPARE(formula.error, QString());
        QVERIFY(formula.width > 4);
    }
}

void TestScriptEngine::anEndlessFormulaIsGivenUpAndTheNextOneIsSet()
{
    ScriptEngine engine(std::chrono::milliseconds(300));
    engine.typeset(u"x"_s, false); // loaded: loading is not watched
    // 10^9 copies; MathJax's own limit on macro calls is far above the time that they take.
    QString tex = u"\\def\\a{xxxxxxxxxx}"_s;
    const QString letters = u"abcdefgh"_s;
    for (int i = 1; i < letters.size(); ++i)
        tex += u"\\def\\%1{%2}"_s.arg(letters[i]).arg((u"\\"_s + letters[i - 1]).repeated(10));
    const Formula formula = engine.typeset(tex + u"\\h"_s, false);
    QVERIFY(!formula.error.isEmpty());
    QVERIFY(engine.wasInterrupted());
    const Formula next = engine.typeset(u"x"_s, false);
    QCOMPARE(next.error, QString());
    QVERIFY(!engine.wasInterrupted());
}

void TestScriptEngine::pythonIsColoured()
{
    ScriptEngine &engine = patientEngine();
    const QString code = u"def f(x):\n    return \"é𝒳\"  # why"_s;
    const std::vector<ColourRange> ranges = engine.colours(code, u"python"_s);
    const auto kindOf = [&](const QString &word) {
        const int start = int(code.indexOf(word));
        for (const ColourRange &range : ranges)
            if (range.start == start && range.length == word.size())
                return range.kind;
        return QString();
    };
    QCOMPARE(kindOf(u"def"_s), u"keyword"_s);
    QCOMPARE(kindOf(u"f"_s), QString()); // the first f is that of def
    QCOMPARE(kindOf(u"return"_s), u"keyword"_s);
    QCOMPARE(kindOf(u"\"é𝒳\""_s), u"string"_s);
    QCOMPARE(kindOf(u"# why"_s), u"comment"_s);
    QCOMPARE(engine.colours(code, u"py"_s), ranges);
    // A greedy pattern with a slash in it, which QV4 gets wrong without our help.
    const std::vector<ColourRange> comment = engine.colours(u"/* a */ b // c"_s, u"cpp"_s);
    QCOMPARE(comment.size(), 2u);
    QCOMPARE(comment[0], (ColourRange{0, 7, u"comment"_s}));
    QCOMPARE(comment[1], (ColourRange{10, 4, u"comment"_s}));
}

void TestScriptEngine::rangesLieInsideTheCode_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    const std::pair<const char *, QString> samples[] = {{"sql", u"SELECT count(*) FROM t WHERE a = 'b'; -- c"_s},
                                                        {"bash", u"for f in *.csv; do echo \"$f\"; done"_s},
                                                        {"json", u"{\"a\": [1, true, null]}"_s},
                                                        {"yaml", u"a: 1\nb:\n  - \"c\"\n"_s},
                                                        {"javascript", u"const a = `x${1}`;"_s},
                                                        {"typescript", u"let a: number = 1;"_s},
                                                        {"java", u"class A { int b = 1; }"_s},
                                                        {"c", u"#include <a.h>\nint main(void) {}"_s},
                                                        {"cpp", u"template <class T> T f(T &&a);"_s},
                                                        {"go", u"func main() { a := 1 }"_s},
                                                        {"rust", u"fn main() { let a = 1u8; }"_s},
                                                        {"docker", u"FROM debian:12\nRUN true"_s},
                                                        {"hcl", u"resource \"a\" \"b\" { c = 1 }"_s},
                                                        {"toml", u"[a]\nb = 1\n"_s},
                                                        {"ini", u"[a]\nb=1\n"_s},
                                                        {"diff", u"- a\n+ b\n"_s},
                                                        {"scala", u"val a: Int = 1"_s},
                                                        {"r", u"a <- c(1, 2) # b"_s},
                                                        {"markdown", u"# a\n**b** `c`"_s},
                                                        {"jsx", u"<A b={1}>c</A>"_s},
                                                        {"css", u"a { color: red; }"_s},
                                                        {"markup", u"<a b=\"c\">d</a>"_s}};
    for (const auto &[language, code] : samples)
        QTest::newRow(language) << QString::fromLatin1(language) << code;
}

void TestScriptEngine::rangesLieInsideTheCode()
{
    QFETCH(QString, language);
    QFETCH(QString, code);
    ScriptEngine &engine = patientEngine();
    const std::vector<ColourRange> ranges = engine.colours(code, language);
    QVERIFY(!ranges.empty());
    int last = 0;
    for (const ColourRange &range : ranges) {
        QVERIFY(range.start >= last && range.length > 0 && range.start + range.length <= code.size());
        QVERIFY(!range.kind.isEmpty());
        last = range.start;
    }
}

void TestScriptEngine::anUnknownLanguageHasNoColours()
{
    ScriptEngine &engine = patientEngine();
    QVERIFY(engine.colours(u"a b"_s, u"klingon"_s).empty());
    QVERIFY(engine.colours(u"a b"_s, u"extend"_s).empty()); // a function of Prism, not a grammar
    QVERIFY(engine.colours(u"a b"_s, u"constructor"_s).empty());
}

void TestScriptEngine::theWatchdogIsSilentAfterStop()
{
    std::atomic_int alarms = 0;
    Watchdog dog(std::chrono::milliseconds(30), [&] { ++alarms; });
    dog.start();
    QVERIFY(!dog.stop());
    dog.start();
    QTRY_COMPARE(alarms.load(), 1);
    QVERIFY(dog.stop());
}

QTEST_MAIN(TestScriptEngine)
#include "tst_scriptengine.moc"
