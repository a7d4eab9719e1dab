// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/troubleline.h"

#include "app/classroom/progressstore.h"
#include "app/icons.h"
#include "app/steps/signlabel.h"
#include "app/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

namespace overlap {

TroubleLine::TroubleLine(ProgressStore &store, QWidget *parent)
    : QWidget(parent), m_line(new SignLabel(SignLabel::Sign::Wrong, {}))
{
    auto *close = new QPushButton(icon(Symbol::Close), {});
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap));
    layout->addWidget(m_line, 1, Qt::AlignVCenter);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
    if (!store.trouble().isEmpty())
        tell(store.trouble());
    connect(&store, &ProgressStore::troubled, this, &TroubleLine::tell);
}

void TroubleLine::tell(const QString &line)
{
    m_line->show(SignLabel::Sign::Wrong, line.simplified());
    show();
    QAccessibleEvent alert(m_line, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace overlap
