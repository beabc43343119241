// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/leftout.h"

#include "library/links.h"
#include "library/sentences.h"
#include "library/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

bool isCommunityFile(const QString &path)
{
    // With any ending of the name ("CONTRIBUTING-pt-BR.md").
    static const QRegularExpression sure(
        uR"(^([0-9.]+[-_. ]+)?(contributing|contributors?|contribute|code[-_]of[-_]conduct|licen[cs]e|copying|changelog|maintainers|funding|sponsors?|backers|acknowledge?ments?|about[-_ ]the[-_ ]authors?|404|pull[-_]request[-_]template|issue[-_]template|bug[-_]report|feature[-_]request|codeowners|release[-_]notes|translating|_?template)([-_.].*)?\.(md|markdown|mdx|mkd)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Subjects as well: only by this very name, and where such files stand.
    static const QRegularExpression likely(
        uR"(^(docs/|\.github/)?(changes|history|releases?|security|support|authors?|governance|citation|notice|credits|translations?|todo|install)([-_.][a-z]{2}([-_][a-z]{2,4})?)?\.(md|markdown|mdx|mkd)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression folder(uR"((^|/)(issue_template|pull_request_template|_templates?|\.github)/)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return sure.match(path.mid(path.lastIndexOf(u'/') + 1)).hasMatch() || likely.match(path).hasMatch()
        || folder.match(path).hasMatch();
}

/// Codes of countries, by which some call a language in the name of a file, never of a folder.
bool isCountry(const QString &code)
{
    static const QStringList codes = u"cn tw hk jp kr br ua gr ir vn cz"_s.split(u' ');
    return codes.contains(code);
}

/// Two-letter codes that hardly ever name anything else in a study repository (no `ml`, `cs`, `it`, `ai`, `go`).
bool isLanguage(const QString &code)
{
    static const QStringList codes =
        u"zh ja ko fr de es pt ru uk pl tr vi th id ar fa he hi bn el hu ro sv da nl fi nb cz bg sr hr sk sl lt lv et ca gl eu ta te ur mn uz az ka my km en"_s
            .split(u' ');
    static const QStringList names =
        u"chinese japanese korean french german spanish portuguese russian ukrainian polish turkish vietnamese thai indonesian arabic farsi persian hebrew hindi bengali greek hungarian romanian swedish danish dutch italian english"_s
            .split(u' ');
    static const QRegularExpression regional(uR"(^[a-z]{2}[-_]([A-Z]{2}|[A-Z][a-z]{3}|[a-z]{2}|hans|hant)$)"_s);
    return codes.contains(code) || names.contains(code.toLower()) || regional.match(code).hasMatch();
}

} // namespace

QString translatedPage(const QString &path, const Files &files)
{
    static const QRegularExpression suffix(
        uR"(^(.+?)[-_. ]([A-Za-z]{2}([-_][A-Za-z]{2,4})?|[A-Za-z]{4,12}(\s*\([a-z]+\))?)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto existing = [&files, &path](const QString &candidate) -> QString {
        if (candidate == path)
            return {};
        if (files.contains(candidate))
            return candidate;
        for (const QString &name : {u"README.md"_s, u"readme.md"_s, u"Readme.md"_s}) {
            const QString page = candidate.left(candidate.lastIndexOf(u'/') + 1) + name;
            if (candidate.mid(candidate.lastIndexOf(u'/') + 1).compare(u"readme.md"_s, Qt::CaseInsensitive) == 0
                && files.contains(page) && page != path)
                return page;
        }
        return {};
    };
    // README-zh-Hans.md, theory.fr.md, README_Farsi(persian).md
    const qsizetype dot = path.lastIndexOf(u'.');
    const QString folder = folderOf(path);
    const QString prefix = folder.isEmpty() ? QString() : folder + u'/';
    const QString stem = path.mid(prefix.size(), dot - prefix.size());
    QString bareStem = stem;
    if (const auto match = suffix.match(stem); match.hasMatch()) {
        const QString bare = match.captured(1);
        const QString code = match.captured(2);
        const bool readme = bare.compare(u"readme"_s, Qt::CaseInsensitive) == 0;
        const QString lower = code.size() == 2 && code == code.toUpper() ? code.toLower() : code;
        const QString word = code.section(u'(', 0, 0).section(u' ', 0, 0);
        const bool english = lower.startsWith(u"en"_s, Qt::CaseInsensitive) && isLanguage(lower);
        if (isLanguage(lower) || isLanguage(QString(code).replace(u'_', u'-')) || isLanguage(word)
            || (isCountry(lower) && (readme || !existing(prefix + bare + path.mid(dot)).isEmpty()))) {
            bareStem = bare;
            // Where every language has its own ending, the English page is the original.
            for (const QString &original : {bare, QString(bare + stem[bare.size()] + u"en"_s)}) {
                const QString page = existing(prefix + original + path.mid(dot));
                if (!page.isEmpty() && (!english || readme))
                    return page;
            }
            if (readme && !folder.isEmpty() && existing(prefix + u"README.md"_s).isEmpty()) {
                if (const QString page = existing(u"README.md"_s); !page.isEmpty())
                    return page;
            }
        }
    }
    // zh-CN/README.md, docs/fr/theory.md, translations/german/README.md
    QStringList parts = path.split(u'/');
    for (qsizetype index = 0; index + 1 < parts.size(); ++index) {
        const bool container = index > 0
            && QStringList{u"translations"_s, u"translation"_s, u"i18n"_s,     u"locales"_s,
                           u"locale"_s,       u"langs"_s,       u"languages"_s}
                   .contains(parts.at(index - 1).toLower());
        if (!container && !isLanguage(parts.at(index)))
            continue;
        QStringList without = parts;
        without.removeAt(index);
        if (container)
            without.removeAt(index - 1);
        const QString last = without.last();
        QStringList candidates{without.join(u'/')};
        // Languages side by side: en/theory.md is what ru/theory.md translates.
        if (!container && parts.at(index) != u"en"_s) {
            QStringList english = parts;
            english[index] = u"en"_s;
            candidates.append(english.join(u'/'));
        }
        without.last() = bareStem + path.mid(dot);
        candidates.append(without.join(u'/'));
        without.last() = last;
        for (const QString &candidate : std::as_const(candidates)) {
            if (const QString page = existing(candidate); !page.isEmpty())
                return page;
        }
        if (container) {
            // Below "translations" a page is a translation even where its original was renamed.
            for (const QString &name : {u"README.md"_s, u"readme.md"_s, u"index.md"_s}) {
                if (files.contains(name))
                    return name;
            }
            return parts.at(index - 1);
        }
    }
    return {};
}

bool isIgnored(const QString &path, const Settings &settings)
{
    return std::any_of(settings.ignore.begin(), settings.ignore.end(),
                       [&path](const QString &pattern) { return matchesPattern(pattern, path); });
}

QString leftOutReason(const QString &path, const FileFacts &facts, const Files &files, const Settings &settings)
{
    if (!facts.markdown)
        return {};
    if (isIgnored(path, settings))
        return Sentences::tr("waymark.yaml says to ignore it.");
    if (isCommunityFile(path))
        return Sentences::tr("It is about the repository, not about its subject.");
    if (facts.meta.draft)
        return Sentences::tr("Its front matter calls it a draft.");
    if (const QString page = translatedPage(path, files); !page.isEmpty())
        return Sentences::tr("It is a translation of %1.").arg(page);
    return {};
}

} // namespace waymark::library
