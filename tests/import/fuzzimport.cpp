// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfuzz.h"
#include "tests/import/mutate.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace overlap;
using namespace Qt::StringLiterals;

/// Reads mutated trace files. Exit code 0: all promises were kept; 1: not; 2: wrong arguments.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Reads trace files that are wrong in random ways."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"seed"_s, u"The files to make."_s, u"number"_s, u"1"_s},
        {u"count"_s, u"How many."_s, u"number"_s, u"2000"_s},
        {u"from"_s, u"The first one."_s, u"number"_s, u"0"_s},
        {u"print"_s, u"Print the first one and do no more."_s},
    });
    parser.process(application);
    bool ok = true;
    const auto number = [&](const QString &option) {
        bool isNumber = false;
        const quint64 value = parser.value(option).toULongLong(&isNumber);
        ok = ok && isNumber;
        return value;
    };
    const quint64 seed = number(u"seed"_s);
    const quint64 count = number(u"count"_s);
    const quint64 from = number(u"from"_s);
    if (!ok) {
        std::fprintf(stderr, "fuzz: --seed, --count and --from take a number\n");
        return 2;
    }
    fuzz::Mutator mutator(fuzz::samples());
    if (parser.isSet(u"print"_s)) {
        std::fputs(mutator.make(seed, from).constData(), stdout);
        return 0;
    }
    quint64 refused = 0;
    quint64 partly = 0;
    quint64 wrong = 0;
    for (quint64 i = from; i < from + count; ++i) {
        const fuzz::Reading reading = fuzz::read(mutator.make(seed, i));
        refused += reading.refused ? 1 : 0;
        partly += reading.leftOut > 0 ? 1 : 0;
        if (!reading.wrong.isEmpty() && ++wrong <= 10)
            std::printf("%llu: %s\n", i, qPrintable(reading.wrong));
    }
    std::printf("seed %llu, %llu files from %llu: %llu refused, %llu read in part, %llu wrong\n", seed, count, from,
                refused, partly, wrong);
    return wrong == 0 ? 0 : 1;
}
