// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/words.h"

#include "core/queue.h"
#include "core/taskgroup.h"
#include "core/timeouterror.h"
#include "tests/fuzz/interpreter.h"

namespace overlap::fuzz {

using namespace Qt::StringLiterals;

QString functionName(int function)
{
    return function == 0 ? u"main"_s : u"f%1"_s.arg(function);
}

QString words(const std::exception_ptr &error)
{
    if (!error)
        return u"well"_s;
    try {
        std::rethrow_exception(error);
    } catch (const Boom &boom) {
        return u"Boom "_s + QLatin1StringView(boom.what());
    } catch (const ExceptionGroup &group) {
        QStringList parts;
        for (const std::exception_ptr &part : group.exceptions())
            parts += words(part);
        return u"%1: %2"_s.arg(QLatin1StringView(group.what()), parts.join(u", "_s));
    } catch (const TimeoutError &) {
        return u"TimeoutError"_s;
    } catch (const QueueEmpty &) {
        return u"QueueEmpty"_s;
    } catch (const QueueFull &) {
        return u"QueueFull"_s;
    } catch (const Cancelled &) {
        return u"CancelledError"_s;
    } catch (...) {
        return u"misuse"_s;
    }
}

QString show(const QList<int> &values)
{
    QStringList texts;
    for (const int value : values)
        texts += QString::number(value);
    return texts.join(u", "_s);
}

} // namespace overlap::fuzz
