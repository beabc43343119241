// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/stylesheet.h"

#include "desktop/shell/theme.h"

#include <QFile>
#include <QRegularExpression>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

QString filledIn(const QString &sheet, const Colours &c)
{
    const std::pair<QLatin1StringView, QColor> tokens[] = {
        {"paper"_L1, c.paper},           {"surface"_L1, c.surface},
        {"raised"_L1, c.raised},         {"ink"_L1, c.ink},
        {"muted"_L1, c.muted},           {"line"_L1, c.line},
        {"accent"_L1, c.accent},         {"onAccent"_L1, c.onAccent},
        {"accentTint"_L1, c.accentTint}, {"hover"_L1, c.hover},
        {"focus"_L1, c.focus},           {"error"_L1, c.error},
        {"warning"_L1, c.warning},       {"warningTint"_L1, c.warningTint},
        {"errorTint"_L1, c.errorTint},
    };
    static const QRegularExpression name(u"@(\\w+)"_s);
    QString result;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : name.globalMatch(sheet)) {
        const auto *token = std::find_if(std::begin(tokens), std::end(tokens),
                                         [&](const auto &known) { return match.capturedView(1) == known.first; });
        if (token == std::end(tokens))
            continue;
        result += QStringView(sheet).mid(from, match.capturedStart() - from);
        result += token->second.name();
        from = match.capturedEnd();
    }
    result += QStringView(sheet).mid(from);
    return result;
}

void dressByName(QWidget *widget, const Theme *theme)
{
    const auto dress = [widget, theme] {
        QFile file(u":/ui/waymark.qss"_s);
        if (file.open(QIODevice::ReadOnly))
            widget->setStyleSheet(filledIn(QString::fromUtf8(file.readAll()), theme->colours()));
    };
    QObject::connect(theme, &Theme::changed, widget, dress);
    dress();
}

} // namespace waymark::desktop
