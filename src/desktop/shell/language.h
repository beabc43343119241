// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace waymark::desktop {

/// The language of the interface. Changing it installs other translators; every widget hears of it as a LanguageChange
/// event.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);

    /// Codes that can be chosen, English first, and each one's name in itself.
    static QStringList codes();
    static QString nameOf(const QString &code);

    /// "en" or "zh_CN"; empty or unknown = what the desktop speaks, else English. Sets QLocale's default as well, so
    /// that dates follow.
    void choose(const QString &code);
    QString code() const { return m_code; }

Q_SIGNALS:
    void changed();

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace waymark::desktop
