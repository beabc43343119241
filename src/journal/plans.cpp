// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's plans and settings.
#include "journal/journal_p.h"
#include "journal/words.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using waymark::database::Statement;

namespace waymark::journal {

namespace {

/// `isKey`: a string there is a key. Lists pass it on to what is in them.
QJsonValue withPresentKeys(const QJsonValue &value, bool isKey, const Aliases &aliases, qint64 action)
{
    if (value.isString())
        return isKey ? aliases.resolve(value.toString(), action) : value;
    if (value.isArray()) {
        QJsonArray array;
        for (const auto &element : value.toArray())
            array.append(withPresentKeys(element, isKey, aliases, action));
        return array;
    }
    if (!value.isObject())
        return value;
    static const QStringList keys{u"id"_s, u"topic"_s, u"sections"_s, u"blocks"_s};
    QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        field.value() = withPresentKeys(field.value(), keys.contains(field.key()), aliases, action);
    return object;
}

} // namespace

QString presentName(const QString &setting, const Aliases &aliases, qint64 action)
{
    const qsizetype slash = setting.indexOf(u'/');
    return slash < 0 ? setting : setting.left(slash + 1) + aliases.resolve(setting.mid(slash + 1), action);
}

QJsonObject withPresentKeys(const QJsonObject &plan, const Aliases &aliases, qint64 action)
{
    return withPresentKeys(plan, false, aliases, action).toObject();
}

Result<QHash<QString, SettingVersion>> presentSettings(Log &log, const QString &library)
{
    QHash<QString, SettingVersion> present;
    // Of the bare columns beside max() SQLite takes those of the row that holds the maximum (its documented behaviour).
    const Result<void> done =
        log.read(library,
                 "SELECT setting.name, setting.value, setting.changed, max(setting.action) FROM setting JOIN action ON "
                 "action.id = setting.action WHERE action.library = ?1 GROUP BY setting.name",
                 [&](const Statement &row, const Aliases &aliases) {
                     const qint64 action = row.integer(3);
                     SettingVersion &version = present[presentName(row.text(0), aliases, action)];
                     if (version.action < action)
                         version = {valueFromText(row.text(1)), row.integer(2), action};
                 });
    if (!done)
        return tl::unexpected(done.error());
    return present;
}

Result<void> Journal::savePlan(const QString &library, const QJsonObject &plan, const QDateTime &now)
{
    const auto written = d->write(library, "plan", now, [&](qint64 action) {
        Statement insert(*d->connection, "INSERT INTO plan (action, document) VALUES (?1, ?2)");
        return insert.bind(1, action).bind(2, toText(plan)).run();
    });
    return written.map([](qint64) {});
}

Result<std::optional<QJsonObject>> Journal::currentPlan(const QString &library)
{
    std::optional<QJsonObject> plan;
    const Result<void> done = d->read(
        library,
        "SELECT plan.document, plan.action FROM plan JOIN action ON action.id = plan.action WHERE action.library = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM action AS undo WHERE undo.undoes = plan.action) "
        "ORDER BY plan.action DESC LIMIT 1",
        [&](const Statement &row, const Aliases &aliases) {
            plan = withPresentKeys(valueFromText(row.text(0)).toObject(), aliases, row.integer(1));
        });
    if (!done)
        return tl::unexpected(done.error());
    return plan;
}

Result<void> Journal::setSetting(const QString &library, const QString &name, const QJsonValue &value,
                                 const QDateTime &now)
{
    if (name.isEmpty())
        return failure(Error::Kind::BadInput, Sentences::tr("A setting needs a name. Nothing was written."));
    const auto present = settings(library);
    if (!present)
        return tl::unexpected(present.error());
    // Reading positions are saved again and again: the log grows by what changed only.
    if (const auto known = present->constFind(name); known != present->constEnd() && *known == value)
        return {};
    const auto written = d->write(library, "setting", now, [&](qint64 action) {
        Statement insert(*d->connection, "INSERT INTO setting (action, name, value, changed) VALUES (?1, ?2, ?3, ?4)");
        return insert.bind(1, action).bind(2, name).bind(3, toText(value)).bind(4, now.toMSecsSinceEpoch()).run();
    });
    return written.map([](qint64) {});
}

Result<QHash<QString, QJsonValue>> Journal::settings(const QString &library)
{
    const auto versions = presentSettings(*d, library);
    if (!versions)
        return tl::unexpected(versions.error());
    QHash<QString, QJsonValue> all;
    for (auto version = versions->constBegin(); version != versions->constEnd(); ++version)
        all.insert(version.key(), version->value);
    return all;
}

} // namespace waymark::journal
