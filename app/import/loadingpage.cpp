// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/loadingpage.h"

#include "app/panels/label.h"
#include "app/theme.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace overlap {

LoadingPage::LoadingPage(const QString &fileName, QWidget *parent)
    : QWidget(parent), m_text(new TextLabel(TextRole::Body, tr("Reading %1").arg(fileName))), m_bar(new QProgressBar),
      m_button(new QPushButton(tr("Cancel")))
{
    constexpr int width = 420;
    constexpr int steps = 1000;
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_bar->setRange(0, steps);
    m_bar->setValue(0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(m_text->text());
    auto *column = new QVBoxLayout;
    column->setSpacing(qRound(metrics.margin));
    column->addStretch();
    column->addWidget(m_text);
    column->addWidget(m_bar);
    column->addWidget(m_button, 0, Qt::AlignRight);
    column->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();
    column->addStrut(width);
    connect(m_button, &QPushButton::clicked, this, &LoadingPage::cancelled);
}

void LoadingPage::setProgress(double share)
{
    m_bar->setValue(qRound(share * m_bar->maximum()));
}

void LoadingPage::setError(const QString &error)
{
    m_text->setText(error);
    m_bar->hide();
    m_button->setText(tr("Close"));
    m_button->setFocus();
}

} // namespace overlap
