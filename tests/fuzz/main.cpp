// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/campaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace overlap::fuzz;
using namespace Qt::StringLiterals;

/// Runs random programs in the runtime and in CPython. Exit code 0: no difference; 1: one at least; 2: wrong arguments.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Runs random programs in Overlap's runtime and in CPython, and compares."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"seed"_s, u"The programs to make."_s, u"number"_s, u"1"_s},
        {u"count"_s, u"How many."_s, u"number"_s, u"300"_s},
        {u"from"_s, u"The first one."_s, u"number"_s, u"0"_s},
        {u"jobs"_s, u"How many Pythons run at once."_s, u"number"_s, u"2"_s},
    });
    parser.process(application);

    Campaign campaign;
    bool ok = true;
    const auto number = [&](const QString &option) {
        bool isNumber = false;
        const quint64 value = parser.value(option).toULongLong(&isNumber);
        if (!isNumber)
            std::fprintf(stderr, "fuzz: --%s takes a number\n", qPrintable(option));
        ok &= isNumber;
        return value;
    };
    campaign.seed = number(u"seed"_s);
    campaign.count = number(u"count"_s);
    campaign.from = number(u"from"_s);
    campaign.jobs = int(number(u"jobs"_s));
    if (!ok)
        return 2;

    std::vector<Difference> found;
    try {
        found = run(campaign, [&](quint64 done) {
            std::fprintf(stderr, "\r%llu of %llu", done, campaign.count);
            if (done == campaign.count)
                std::fputc('\n', stderr);
        });
    } catch (const std::exception &error) {
        std::fprintf(stderr, "fuzz: %s\n", error.what());
        return 1;
    }
    QStringList indexes;
    for (const Difference &difference : found)
        indexes += QString::number(difference.index);
    if (!found.empty())
        std::printf("%s\n", qPrintable(report(shrink(found.front()), campaign.seed)));
    std::printf("seed %llu, %llu programs from %llu: %zu differ%s%s\n", campaign.seed, campaign.count, campaign.from,
                found.size(), found.empty() ? "" : ": ", qPrintable(indexes.join(u' ')));
    return found.empty() ? 0 : 1;
}
