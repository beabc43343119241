// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/commandline.h"

#include "desktop/shell/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Study tracks, practice and plans for machine-learning interviews."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Shows this help."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Shows the version."_s);
    const QCommandLineOption library(u"library"_s, u"Opens this folder of Markdown files."_s, u"DIR"_s);
    const QCommandLineOption data(u"data"_s, u"Keeps the journal and settings in this folder."_s, u"DIR"_s);
    const QCommandLineOption demo(u"demo"_s, u"Opens a throw-away profile with a simulated month of study."_s);
    const QCommandLineOption screenshot(u"screenshot"_s, u"Renders the window to this PNG file and exits."_s,
                                        u"FILE.png"_s);
    const QCommandLineOption page(u"page"_s, u"Shows study, practice, plan or progress."_s, u"NAME"_s);
    const QCommandLineOption topic(u"topic"_s, u"Opens this topic."_s, u"ID"_s);
    const QCommandLineOption theme(u"theme"_s, u"light or dark."_s, u"NAME"_s);
    const QCommandLineOption language(u"language"_s, u"en or zh_CN."_s, u"CODE"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window in pixels, such as 1280x800."_s, u"WxH"_s);
    parser.addOptions({help, version, library, data, demo, screenshot, page, topic, theme, language, size});

    CommandLine result;
    const auto wrong = [&](const QString &sentence) {
        result.problem = sentence + u" See waymark --help."_s;
        return result;
    };
    if (!parser.parse(arguments))
        return wrong(parser.errorText() + (parser.errorText().endsWith(u'.') ? QString() : u"."_s));
    if (parser.isSet(help)) {
        result.message = parser.helpText();
        return result;
    }
    if (parser.isSet(version)) {
        result.message = u"waymark %1\n"_s.arg(QCoreApplication::applicationVersion());
        return result;
    }
    if (!parser.positionalArguments().isEmpty())
        return wrong(u"“%1” is not an option."_s.arg(parser.positionalArguments().first()));

    result.library = parser.value(library);
    result.data = parser.value(data);
    result.demo = parser.isSet(demo);
    result.screenshot = parser.value(screenshot);
    result.topic = parser.value(topic);
    if (parser.isSet(library) && !QFileInfo(result.library).isDir())
        return wrong(u"--library %1 is not a folder."_s.arg(result.library));
    if (parser.isSet(data) && QFileInfo::exists(result.data) && !QFileInfo(result.data).isDir())
        return wrong(u"--data %1 is not a folder."_s.arg(result.data));
    if (result.demo && parser.isSet(data))
        return wrong(u"--demo uses a profile of its own, so --data cannot be given with it."_s);
    if (parser.isSet(screenshot) && !result.screenshot.endsWith(".png"_L1, Qt::CaseInsensitive))
        return wrong(u"--screenshot %1 does not end in .png."_s.arg(result.screenshot));
    if (parser.isSet(page)) {
        const qsizetype index =
            QStringList{u"study"_s, u"practice"_s, u"plan"_s, u"progress"_s}.indexOf(parser.value(page));
        if (index < 0)
            return wrong(u"--page %1 is none of study, practice, plan and progress."_s.arg(parser.value(page)));
        result.page = PageId(index);
    }
    if (parser.isSet(theme)) {
        if (parser.value(theme) != "light"_L1 && parser.value(theme) != "dark"_L1)
            return wrong(u"--theme %1 is neither light nor dark."_s.arg(parser.value(theme)));
        result.appearance = parser.value(theme) == "dark"_L1 ? Appearance::Dark : Appearance::Light;
    }
    if (parser.isSet(language)) {
        result.language = parser.value(language);
        if (!Language::codes().contains(result.language))
            return wrong(u"--language %1 is neither en nor zh_CN."_s.arg(result.language));
    }
    if (parser.isSet(size)) {
        static const QRegularExpression form(u"^(\\d{3,5})x(\\d{3,5})$"_s);
        const QRegularExpressionMatch match = form.match(parser.value(size));
        if (!match.hasMatch())
            return wrong(u"--size %1 is not of the form 1280x800."_s.arg(parser.value(size)));
        result.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return result;
}

} // namespace waymark::desktop
