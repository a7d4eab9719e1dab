// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/loadingpage.h"

#include "app/panels/label.h"
#include "app/theme.h"

#include <QEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace overlap {

LoadingPage::LoadingPage(const QString &fileName, QWidget *parent)
    : QWidget(parent), m_fileName(fileName), m_text(new TextLabel(TextRole::Body)), m_bar(new QProgressBar),
      m_button(new QPushButton)
{
    constexpr int width = 420;
    constexpr int steps = 1000;
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_bar->setRange(0, steps);
    m_bar->setValue(0);
    m_bar->setTextVisible(false);
    translate();
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
    m_failed = true;
    m_text->setText(error);
    m_bar->hide();
    translate();
    m_button->setFocus();
}

void LoadingPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

void LoadingPage::translate()
{
    if (!m_failed)
        m_text->setText(tr("Reading %1").arg(m_fileName));
    m_bar->setAccessibleName(m_text->text());
    m_button->setText(m_failed ? tr("Close") : tr("Cancel"));
}

} // namespace overlap
