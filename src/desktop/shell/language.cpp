// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

Language::Language(QObject *parent)
    : QObject(parent)
{
}

QStringList Language::codes()
{
    return {u"en"_s, u"zh_CN"_s};
}

QString Language::nameOf(const QString &code)
{
    return code == "zh_CN"_L1 ? u"简体中文"_s : u"English"_s;
}

void Language::choose(const QString &code)
{
    const QLocale system = QLocale::system();
    QString wanted = code;
    if (!codes().contains(wanted))
        wanted = system.language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    if (wanted == m_code)
        return;
    m_code = wanted;
    // The desktop's own region decides on dates and numbers as long as it speaks the language chosen.
    const QLocale named(wanted);
    QLocale::setDefault(named.language() == system.language() ? system : named);

    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English needs a file as well: it holds the plural forms.
    if (m_own.load(u":/i18n/waymark_"_s + wanted))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

} // namespace waymark::desktop
