// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/sectionbar.h"

#include "app/panels/flowlayout.h"
#include "app/stylepaint.h"
#include "app/timeline/icons.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

constexpr qreal padY = 3;

QFont tabFont(const Paint &paint, bool isOpen)
{
    return uiFont(metrics.smallText, paint.scale, isOpen ? QFont::DemiBold : QFont::Normal);
}

} // namespace

class SectionTab : public QAbstractButton
{
public:
    SectionTab(const QString &title, SectionBar &bar) : QAbstractButton(&bar), m_bar(bar)
    {
        setText(title);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setDone(false);
    }

    void setDone(bool isDone)
    {
        m_isDone = isDone;
        setAccessibleName(isDone ? SectionBar::tr("Section: %1, done").arg(text())
                                 : SectionBar::tr("Section: %1").arg(text()));
        update();
    }

    /// As wide when it is open, or done: then nothing moves.
    QSize sizeHint() const override
    {
        const Paint paint(palette());
        const QFontMetricsF open(tabFont(paint, true));
        const QFontMetricsF shut(tabFont(paint, false));
        const qreal width = std::max(open.horizontalAdvance(text()), shut.horizontalAdvance(text()) + signWidth(paint));
        return {int(std::ceil(width)),
                int(std::ceil(open.height() + 2 * paint.length(padY) + paint.length(metrics.tabLine)))};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Paint paint(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal line = paint.length(metrics.tabLine);
        const QFont font = tabFont(paint, isChecked());
        const qreal width = std::ceil(QFontMetricsF(font).horizontalAdvance(text()));
        const QRectF words(isRightToLeft() ? this->width() - width : 0, 0, width, height() - line);
        painter.setFont(font);
        painter.setPen(isChecked() || underMouse() ? paint.theme.ink : paint.theme.soft);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text());
        const qreal side = paint.length(metrics.icon);
        const qreal gap = signWidth(paint) - side;
        const qreal left = isRightToLeft() ? words.left() - gap - side : words.right() + gap;
        if (m_isDone && !isChecked()) // It has the line instead.
            drawIcon(painter, Icon::Done, {left, (words.height() - side) / 2, side, side}, paint.theme.ok);
        if (isChecked())
            painter.fillRect(QRectF(words.left(), words.bottom(), words.width(), line),
                             m_isDone ? paint.theme.ok : paint.theme.accent);
        QStyleOption option;
        option.initFrom(this);
        if (showsFocus(option))
            paintFocusRing(painter, QRectF(rect()), paint.length(metrics.controlRadius), paint);
    }

    /// The arrows are its own: they would step the run.
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride && stepOf(*static_cast<QKeyEvent *>(event)) != 0)
            event->accept();
        return QAbstractButton::event(event);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (const int step = stepOf(*event))
            m_bar.step(isRightToLeft() ? -step : step);
        else
            QAbstractButton::keyPressEvent(event);
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            updateGeometry();
        QAbstractButton::changeEvent(event);
    }

private:
    /// To the right: 1, to the left: -1; 0: it is another key.
    static int stepOf(const QKeyEvent &event)
    {
        if (event.modifiers() != Qt::NoModifier)
            return 0;
        return event.key() == Qt::Key_Right ? 1 : event.key() == Qt::Key_Left ? -1 : 0;
    }

    static qreal signWidth(const Paint &paint) { return paint.length(metrics.icon + metrics.gap / 4); }

    SectionBar &m_bar;
    bool m_isDone = false;
};

SectionBar::SectionBar(QWidget *parent) : QWidget(parent)
{
    setLayout(new FlowLayout(qRound(metrics.gap), 0));
    setAccessibleName(tr("Sections"));
}

void SectionBar::setTitles(const QStringList &titles)
{
    if (std::ranges::equal(m_tabs, titles, {}, &SectionTab::text))
        return;
    for (SectionTab *tab : m_tabs)
        delete tab;
    m_tabs.clear();
    for (const QString &title : titles) {
        const std::size_t section = m_tabs.size();
        auto *tab = new SectionTab(title, *this);
        connect(tab, &QAbstractButton::clicked, this, [this, section] { choose(section); });
        layout()->addWidget(tab);
        tab->show();
        m_tabs.push_back(tab);
    }
    setOpen(0);
}

/// Only the open one is reached with Tab.
void SectionBar::setOpen(std::size_t section)
{
    m_open = section;
    for (std::size_t i = 0; i < m_tabs.size(); ++i) {
        m_tabs[i]->setChecked(i == section);
        m_tabs[i]->setFocusPolicy(i == section ? Qt::TabFocus : Qt::NoFocus);
    }
}

void SectionBar::choose(std::size_t section)
{
    setOpen(section);
    Q_EMIT chosen(section);
}

void SectionBar::step(int by)
{
    const std::ptrdiff_t next = std::ptrdiff_t(m_open) + by;
    if (next < 0 || next >= std::ssize(m_tabs))
        return;
    choose(std::size_t(next));
    m_tabs[m_open]->setFocus(Qt::TabFocusReason);
}

void SectionBar::setDone(std::size_t section, bool isDone)
{
    m_tabs.at(section)->setDone(isDone);
}

} // namespace overlap
