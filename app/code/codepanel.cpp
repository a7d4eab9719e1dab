// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codepanel.h"

#include "app/code/codeview.h"
#include "app/inspection.h"
#include "app/panels/rule.h"
#include "app/session.h"
#include "app/theme.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace overlap {

namespace {

QString cppTitle()
{
    return CodePanel::tr("C++ · running");
}

QString cppShortTitle()
{
    return CodePanel::tr("C++");
}

} // namespace

CodePanel::CodePanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_bar(new QBoxLayout(QBoxLayout::LeftToRight)), m_tabs(new QTabBar),
      m_variant(new QPushButton), m_view(new CodeView(session, session.inspection().language()))
{
    m_tabs->addTab(tr("Python"));
    m_tabs->addTab(cppTitle());
    m_tabs->setCurrentIndex(int(session.inspection().language()));
    m_tabs->setTabToolTip(0, tr("The same program in Python"));
    m_tabs->setTabToolTip(1, tr("The program that runs here"));
    m_tabs->setAccessibleName(tr("Language"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_variant->setFlat(true);
    m_variant->setFocusPolicy(Qt::TabFocus);
    m_variant->setMenu(new QMenu(this));
    connect(m_variant->menu(), &QMenu::aboutToShow, this, &CodePanel::fillMenu);

    m_bar->setContentsMargins(qRound(metrics.gap), qRound(metrics.gap), qRound(metrics.gap / 2), 0);
    m_bar->addWidget(m_tabs, 1, Qt::AlignLeft | Qt::AlignBottom);
    m_bar->addWidget(m_variant, 0, Qt::AlignRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(new Rule);
    layout->addWidget(m_view, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    showFocus();
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_view->setLanguage(language());
        m_session.inspection().setLanguage(language());
        Q_EMIT languageChanged();
    });
    for (const auto change : {&Session::lessonChanged, &Session::tracksChanged, &Session::focusChanged})
        connect(&session, change, this, &CodePanel::showFocus);
}

QSize CodePanel::minimumSizeHint() const
{
    const QMargins margins = m_bar->contentsMargins();
    return {std::max(qRound(metrics.codeMinWidth), tabsWidth(cppShortTitle()) + margins.left() + margins.right()),
            QWidget::minimumSizeHint().height()};
}

bool CodePanel::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange(); // The latter comes with text of another size.
    return QWidget::event(event);
}

// The width of the tabs with that title over the C++.
int CodePanel::tabsWidth(const QString &title) const
{
    QFont bold = m_tabs->font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metric(bold);
    return m_tabs->sizeHint().width() - metric.horizontalAdvance(m_tabs->tabText(int(Language::Cpp)))
        + metric.horizontalAdvance(title);
}

// The width of the button with that title of a variant.
int CodePanel::variantWidth(const QString &title) const
{
    const QFontMetrics metric(m_variant->font());
    return m_variant->sizeHint().width() - metric.horizontalAdvance(m_variant->text())
        + metric.horizontalAdvance(title);
}

// Where there is little room the tabs stand under the name of the variant, with shorter titles if need be.
void CodePanel::arrange()
{
    const QMargins margins = m_bar->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int tabs = tabsWidth(cppTitle());
    const QString variant = m_session.focus().title;
    const bool oneLine = tabs + m_bar->spacing() + variantWidth(variant) <= room;
    m_bar->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    const QString title = tabs <= room ? cppTitle() : cppShortTitle();
    if (title != m_tabs->tabText(int(Language::Cpp)))
        m_tabs->setTabText(int(Language::Cpp), title);
    const int letters = room - variantWidth({});
    const QString name = QFontMetrics(m_variant->font()).elidedText(variant, Qt::ElideRight, letters);
    if (name != m_variant->text())
        m_variant->setText(name);
    const QString what = tr("Whose code and output is shown");
    m_variant->setToolTip(name == variant ? what : tr("%1: %2").arg(what, variant));
}

Language CodePanel::language() const
{
    return m_tabs->currentIndex() == int(Language::Cpp) ? Language::Cpp : Language::Python;
}

void CodePanel::setLanguage(Language language)
{
    m_tabs->setCurrentIndex(int(language));
}

void CodePanel::showFocus()
{
    m_variant->setAccessibleName(tr("Code of %1").arg(m_session.focus().title));
    arrange();
}

void CodePanel::fillMenu()
{
    QMenu *menu = m_variant->menu();
    menu->clear();
    for (const Session::Track &track : m_session.tracks()) {
        const Variant *variant = track.variant;
        QAction *action = menu->addAction(variant->title, this, [this, variant] { m_session.setFocus(*variant); });
        action->setCheckable(true);
        action->setChecked(variant == &m_session.focus());
    }
}

} // namespace overlap
