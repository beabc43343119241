// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/settings.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr auto appearanceKey = "look/appearance"_L1;
constexpr auto desktopStyleKey = "look/desktopStyle"_L1;
constexpr auto languageKey = "look/language"_L1;
constexpr auto familyKey = "reader/family"_L1;
constexpr auto cjkKey = "reader/cjkFamily"_L1;
constexpr auto codeKey = "reader/codeFamily"_L1;
constexpr auto percentKey = "reader/percent"_L1;
constexpr auto hideSkippedKey = "roadmap/hideSkipped"_L1;
constexpr auto firstStartKey = "firstStartDone"_L1;
constexpr auto librariesKey = "libraries"_L1;
constexpr auto searchesKey = "searches/"_L1;

QString searchesOf(const QString &library)
{
    // A slash would make groups within groups.
    return searchesKey + QString(library).replace(u'/', u'_').replace(u'\\', u'_');
}

QStringList inFront(QStringList list, const QString &entry, int most)
{
    list.removeAll(entry);
    list.prepend(entry);
    return list.mid(0, most);
}

} // namespace

Settings::Settings(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_file(dataFolder + u"/desktop.ini"_s, QSettings::IniFormat)
{
    QDir().mkpath(dataFolder);
}

Appearance Settings::appearance() const
{
    const QString word = m_file.value(appearanceKey).toString();
    return word == "light"_L1 ? Appearance::Light : word == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    m_file.setValue(appearanceKey,
                    appearance == Appearance::Light      ? u"light"_s
                        : appearance == Appearance::Dark ? u"dark"_s
                                                         : u"system"_s);
}

bool Settings::usesDesktopStyle() const
{
    return m_file.value(desktopStyleKey, false).toBool();
}

void Settings::setUsesDesktopStyle(bool desktopStyle)
{
    m_file.setValue(desktopStyleKey, desktopStyle);
}

QString Settings::language() const
{
    return m_file.value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_file.setValue(languageKey, language);
}

ReaderType Settings::readerType() const
{
    return {m_file.value(familyKey).toString(), m_file.value(cjkKey).toString(), m_file.value(codeKey).toString(),
            std::clamp(m_file.value(percentKey, 100).toInt(), smallestPercent, largestPercent)};
}

void Settings::setReaderType(const ReaderType &type)
{
    ReaderType bounded = type;
    bounded.percent = std::clamp(type.percent, smallestPercent, largestPercent);
    if (bounded == readerType())
        return;
    m_file.setValue(familyKey, bounded.family);
    m_file.setValue(cjkKey, bounded.cjkFamily);
    m_file.setValue(codeKey, bounded.codeFamily);
    m_file.setValue(percentKey, bounded.percent);
    Q_EMIT readerTypeChanged();
}

bool Settings::hidesSkipped() const
{
    return m_file.value(hideSkippedKey, false).toBool();
}

void Settings::setHidesSkipped(bool hide)
{
    m_file.setValue(hideSkippedKey, hide);
}

bool Settings::firstStartDone() const
{
    return m_file.value(firstStartKey, false).toBool();
}

void Settings::setFirstStartDone()
{
    m_file.setValue(firstStartKey, true);
}

QStringList Settings::libraries() const
{
    return m_file.value(librariesKey).toStringList();
}

void Settings::noteLibrary(const QString &folder)
{
    m_file.setValue(librariesKey, inFront(libraries(), folder, 9));
}

QStringList Settings::searches(const QString &library) const
{
    return m_file.value(searchesOf(library)).toStringList();
}

void Settings::noteSearch(const QString &library, const QString &query)
{
    if (!query.trimmed().isEmpty())
        m_file.setValue(searchesOf(library), inFront(searches(library), query.trimmed(), 8));
}

void Settings::forgetSearch(const QString &library, const QString &query)
{
    QStringList kept = searches(library);
    kept.removeAll(query);
    m_file.setValue(searchesOf(library), kept);
}

void Settings::forgetSearches(const QString &library)
{
    m_file.remove(searchesOf(library));
}

QList<QKeySequence> Settings::keys(const QString &action, bool *found) const
{
    const QString key = u"keys/"_s + action;
    *found = m_file.contains(key);
    QList<QKeySequence> result;
    for (const QString &text : m_file.value(key).toStringList())
        if (!text.isEmpty())
            result.append(QKeySequence::fromString(text, QKeySequence::PortableText));
    return result;
}

void Settings::setKeys(const QString &action, const QList<QKeySequence> &keys)
{
    // An empty list would read back as "nothing kept"; one empty entry says "no keys".
    QStringList texts{QString()};
    for (const QKeySequence &sequence : keys)
        texts.append(sequence.toString(QKeySequence::PortableText));
    m_file.setValue(u"keys/"_s + action, texts);
}

void Settings::resetKeys(const QString &action)
{
    m_file.remove(u"keys/"_s + action);
}

QByteArray Settings::layout(const QString &name) const
{
    return m_file.value(u"layout/"_s + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_file.setValue(u"layout/"_s + name, state);
}

QString Settings::place(const QString &name) const
{
    return m_file.value(u"place/"_s + name).toString();
}

void Settings::setPlace(const QString &name, const QString &value)
{
    m_file.setValue(u"place/"_s + name, value);
}

} // namespace waymark::desktop
