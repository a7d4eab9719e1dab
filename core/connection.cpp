// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connection.h"

#include "core/forreal.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

#include <atomic>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

const QString driver = u"QSQLITE"_s;

QString nextName()
{
    static std::atomic<quint64> last{0};
    return u"overlap %1"_s.arg(++last);
}

DatabaseError errorOf(const QSqlError &error)
{
    return DatabaseError(error.text().simplified().toStdString());
}

/// The connection of SQLite itself, for what Qt SQL does not offer.
sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        throw DatabaseError("the driver of Qt SQL for SQLite does not give its connection away");
    QSqlQuery query(u"select sqlite_source_id()"_s, database);
    if (!query.next() || query.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        throw DatabaseError("the driver of Qt SQL for SQLite has another SQLite than this program");
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace

Connection::Connection(const Database &database)
{
    if (!isForReal())
        return;
    if (!QSqlDatabase::isDriverAvailable(driver))
        throw DatabaseError("Qt SQL has no driver for SQLite (in Debian: libqt6sql6-sqlite)");
    m_name = nextName();
    QSqlDatabase opened = QSqlDatabase::addDatabase(driver, m_name);
    opened.setDatabaseName(database.path());
    if (!opened.open()) {
        const QSqlError error = opened.lastError();
        opened = {};
        QSqlDatabase::removeDatabase(m_name);
        throw errorOf(error);
    }
}

Connection::~Connection()
{
    if (!m_name.isEmpty())
        QSqlDatabase::removeDatabase(m_name);
}

void Connection::createFunction(const QString &name, SqlFunction function)
{
    Function &kept = m_functions[name];
    kept = {this, function};
    if (m_name.isEmpty())
        return;
    const auto called = [](sqlite3_context *context, int, sqlite3_value **values) {
        const auto *known = static_cast<const Function *>(sqlite3_user_data(context));
        try { // what comes from C++ must not go through C
            known->call(sqlite3_value_double(values[0]));
            sqlite3_result_null(context);
        } catch (...) {
            known->connection->m_error = std::current_exception();
            sqlite3_result_error(context, "a function has failed", -1);
        }
    };
    const QSqlDatabase database = QSqlDatabase::database(m_name);
    if (sqlite3_create_function_v2(handleOf(database), name.toUtf8().constData(), 1, SQLITE_UTF8, &kept, called,
                                   nullptr, nullptr, nullptr)
        != SQLITE_OK)
        throw DatabaseError(u"'%1' cannot be the name of a function"_s.arg(name).toStdString());
}

void Connection::execute(const QString &statement, const QVariantList &values)
{
    if (m_name.isEmpty())
        pretend(statement, values);
    else
        run(statement, values);
}

void Connection::pretend(const QString &statement, const QVariantList &values) const
{
    static const QRegularExpression call(u"\\b(\\w+)\\s*\\(\\s*\\?\\s*\\)"_s);
    for (const QRegularExpressionMatch &match : call.globalMatch(statement)) {
        const auto function = m_functions.find(match.captured(1));
        if (function != m_functions.end())
            function->second.call(values.value(statement.left(match.capturedStart()).count(u'?')).toDouble());
    }
}

void Connection::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    query.setForwardOnly(true);
    bool goesOn = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    goesOn = goesOn && query.exec();
    while (goesOn && query.isSelect() && query.next()) { }
    if (m_error)
        std::rethrow_exception(std::exchange(m_error, nullptr));
    if (query.lastError().isValid())
        throw errorOf(query.lastError());
}

} // namespace overlap
