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
    static const QRegularExpression name(
        uR"(^(contributing|contributors?|contribute|code[-_]of[-_]conduct|licen[cs]e|copying|changelog|changes|history|releases?|release[-_]notes|security|support|authors?|maintainers|governance|funding|sponsors?|backers|citation|notice|acknowledge?ments?|credits|pull[-_]request[-_]template|issue[-_]template|bug[-_]report|feature[-_]request|codeowners|translations?|translating|todo|install|_?template)([-_.].*)?\.(md|markdown|mdx|mkd)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression folder(uR"((^|/)(issue_template|pull_request_template|_templates?|\.github)/)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return name.match(path.mid(path.lastIndexOf(u'/') + 1)).hasMatch() || folder.match(path).hasMatch();
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
    static const QRegularExpression suffix(uR"(^(.+?)[-_.]([A-Za-z]{2}([-_][A-Za-z]{2,4})?|[A-Z]{2})$)"_s);
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
    // README-zh-Hans.md, theory.fr.md
    const qsizetype dot = path.lastIndexOf(u'.');
    const QString folder = folderOf(path);
    const QString stem =
        path.mid(folder.isEmpty() ? 0 : folder.size() + 1, dot - (folder.isEmpty() ? 0 : folder.size() + 1));
    QString bareStem = stem;
    if (const auto match = suffix.match(stem); match.hasMatch()) {
        const QString code = match.captured(2);
        const bool upper = code.size() == 2 && code == code.toUpper();
        if (isLanguage(upper ? code.toLower() : code) || isLanguage(QString(code).replace(u'_', u'-'))) {
            bareStem = match.captured(1);
            const QString page = existing((folder.isEmpty() ? QString() : folder + u'/') + bareStem + path.mid(dot));
            if (!page.isEmpty() && code.compare(u"en"_s, Qt::CaseInsensitive) != 0)
                return page;
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

QString leftOutReason(const QString &path, const FileFacts &facts, const Files &files, const Settings &settings)
{
    if (!facts.markdown)
        return {};
    if (std::any_of(settings.ignore.begin(), settings.ignore.end(),
                    [&path](const QString &pattern) { return matchesPattern(pattern, path); }))
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
