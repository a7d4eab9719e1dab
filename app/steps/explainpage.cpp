// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/explainpage.h"

#include "app/classroom/textsections.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/explaintext.h"
#include "app/steps/sectionbar.h"
#include "app/theme.h"

#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace overlap {

namespace {

constexpr std::chrono::seconds leastReading(2); ///< Of the end; a glance does not count.

} // namespace

ExplainPage::ExplainPage(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_bar(new SectionBar), m_text(new ExplainText)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap / 2));
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    m_reading.setSingleShot(true);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        if (m_text->isVisible() && m_text->showsEnd(m_text->viewport()->visibleRegion().boundingRect()))
            m_classroom.finishSection();
    });
    connect(m_text, &ExplainText::painted, this, [this](const QRect &seen) {
        if (!m_reading.isActive() && !m_classroom.isRead(m_classroom.section()) && m_text->showsEnd(seen))
            m_reading.start(leastReading);
    });
    const auto renew = [this] {
        m_isOld = true;
        if (isVisible())
            refresh();
    };
    connect(&classroom, &Classroom::stepChanged, this, [this, renew] {
        m_reading.stop(); // It was about another text.
        renew();
    });
    connect(&classroom, &Classroom::progressChanged, this, &ExplainPage::showSection);
    connect(&classroom, &Classroom::sectionChanged, this, [this] {
        m_reading.stop();
        showSection();
    });
    connect(&classroom.session(), &Session::knobsChanged, this, renew, Qt::QueuedConnection);
    connect(m_bar, &SectionBar::chosen, &classroom, &Classroom::setSection);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        bool isNumber = false;
        const std::size_t target = link.path().toULongLong(&isNumber);
        if (isNumber && target < m_targets.size())
            follow(m_targets[target]);
    });
}

void ExplainPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOld)
        refresh();
}

void ExplainPage::follow(const LinkTarget &target)
{
    const Classroom::Reach reach = m_classroom.reachOf(target);
    if (reach == Classroom::Reach::There) {
        m_classroom.follow(target);
        return;
    }
    const QString edge = formatSeconds(m_classroom.session().edge() - TimePoint{});
    const Variant *variant = m_classroom.lesson().variant(target.variant);
    QToolTip::showText(m_text->viewport()->mapToGlobal(m_text->cursorRect().bottomLeft()),
                       reach == Classroom::Reach::Later
                           ? tr("The run has come to %1, and this is later: let it go on.").arg(edge)
                           : tr("%1 is not part of this run: let it end first.").arg(variant->title),
                       m_text);
}

void ExplainPage::refresh()
{
    m_isOld = false;
    LessonText::Resolved text = m_classroom.explanation();
    m_targets = std::move(text.targets);
    m_sections.clear();
    QStringList titles;
    for (const TextSection &section : sectionsOf(text.markdown)) {
        titles += section.title;
        m_sections += section.markdown;
    }
    m_bar->setTitles(titles);
    showSection();
}

void ExplainPage::showSection()
{
    if (m_isOld || m_classroom.step() != Step::Explain)
        return;
    const std::size_t shown = std::min(m_classroom.section(), std::size_t(m_sections.size()) - 1);
    for (std::size_t i = 0; i < std::size_t(m_sections.size()); ++i)
        m_bar->setDone(i, m_classroom.isReached(Step::Explain) || m_classroom.isRead(i));
    m_bar->setOpen(shown);
    m_text->setSections(m_sections, shown);
}

} // namespace overlap
