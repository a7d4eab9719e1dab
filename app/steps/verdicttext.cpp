// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/verdicttext.h"

#include <QCoreApplication>

namespace overlap {

namespace {

struct VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

} // namespace

QString totalVerdictText(const Lesson &lesson, const TotalVerdict &verdict)
{
    const Variant *variant = lesson.variant(verdict.variant);
    const QString title = variant ? variant->title : verdict.variant;
    const QString said = formatBrief(verdict.predicted);
    if (!verdict.total)
        return VerdictWords::tr("%1: you said %2, but it never ends.").arg(title, said);
    const QString total = formatBrief(*verdict.total);
    if (verdict.right)
        return VerdictWords::tr("%1: right, it takes %2.").arg(title, total);
    const QString by = formatBrief(std::chrono::abs(verdict.off()));
    const bool tooLong = verdict.off() > Duration::zero();
    return (tooLong ? VerdictWords::tr("%1: you said %2, it takes %3. That is %4 too long.")
                    : VerdictWords::tr("%1: you said %2, it takes %3. That is %4 too short."))
        .arg(title, said, total, by);
}

QString saidTotalText(const Lesson &lesson, const QString &id, Duration total)
{
    const Variant *variant = lesson.variant(id);
    return VerdictWords::tr("%1: you said %2.").arg(variant ? variant->title : id, formatBrief(total));
}

QString saidOrderText(const QStringList &lines)
{
    return VerdictWords::tr("You said: %1").arg(lines.join(VerdictWords::tr(" \u2192 ")));
}

QString printedText(const OrderVerdict &verdict)
{
    QStringList lines;
    for (qsizetype i = 0; i < verdict.order.size(); ++i) {
        const Duration time = verdict.times.at(std::size_t(i)).time_since_epoch();
        lines += VerdictWords::tr("%1 (%2)").arg(verdict.order.at(i), formatBrief(time));
    }
    return lines.join(VerdictWords::tr(" \u2192 "));
}

QString orderVerdictText(const OrderVerdict &verdict, const QStringList &said)
{
    if (verdict.right)
        return VerdictWords::tr("Right: the lines come in this order.");
    QStringList misplaced;
    for (const qsizetype line : verdict.misplaced)
        misplaced += VerdictWords::tr("\u201c%1\u201d").arg(said.at(line));
    return VerdictWords::tr("Not quite. In another place than you said: %1.")
        .arg(misplaced.join(VerdictWords::tr(", ")));
}

QString ideaText(const Lesson &lesson, const MetIdea &idea)
{
    QStringList parts;
    if (const Variant *variant = lesson.variant(idea.variant))
        parts += VerdictWords::tr("What you said is what %1 does.").arg(variant->title);
    parts += idea.sentence;
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace overlap
