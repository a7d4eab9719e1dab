// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/headerbar.h"

#include "app/actions.h"
#include "app/icons.h"
#include "app/panels/actionbutton.h"
#include "app/panels/label.h"
#include "app/panels/lessonlist.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/stylepaint.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace overlap {

namespace {

class Logo : public QWidget
{
public:
    Logo() { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

    QSize sizeHint() const override
    {
        const int size = Paint(palette()).pixels(metrics.logo);
        return {size, size};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icon(Symbol::Logo).paint(&painter, rect(), Qt::AlignCenter, QIcon::Normal, QIcon::On);
    }
};

} // namespace

HeaderBar::HeaderBar(Classroom &classroom, const Actions &actions, QMenu &file, QMenu &view, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_name(new TextLabel(TextRole::Title, QStringLiteral("Overlap"))),
      m_chapter(new TextLabel(TextRole::Soft)), m_lesson(new TextLabel(TextRole::Strong)),
      m_find(new ActionButton(*actions.find, ButtonLook::IconAndText)),
      m_file(new ActionButton(*actions.file, ButtonLook::IconAndText)),
      m_view(new ActionButton(*actions.view, ButtonLook::IconAndText)),
      m_present(new ActionButton(*actions.present, ButtonLook::IconAndText)),
      m_export(new ActionButton(*actions.exportPicture, ButtonLook::IconAndText))
{
    auto *layout = new QHBoxLayout(this);
    const int margin = qRound(metrics.columnMargin);
    const int padding = qRound(metrics.headerPad);
    layout->setContentsMargins(margin, padding, margin, padding);
    layout->setSpacing(qRound(metrics.gap));
    layout->addWidget(new Logo);
    layout->addWidget(m_name);
    layout->addSpacing(qRound(metrics.gap));
    layout->addWidget(m_chapter);
    layout->addWidget(m_lesson);
    layout->addStretch();
    layout->addWidget(m_find);
    layout->addWidget(m_file);
    layout->addWidget(m_view);
    layout->addWidget(m_present);
    layout->addWidget(m_export);
    layout->addWidget(new ActionButton(*actions.theme, ButtonLook::IconOnly));
    layout->addWidget(new ActionButton(*actions.help, ButtonLook::IconOnly));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    showLesson();
    m_file->setMenu(&file);
    m_view->setMenu(&view);
    connect(actions.file, &QAction::triggered, m_file, &QPushButton::showMenu);
    connect(actions.view, &QAction::triggered, m_view, &QPushButton::showMenu);
    connect(&classroom.session(), &Session::lessonChanged, this, &HeaderBar::showLesson);
    connect(&classroom, &Classroom::courseChanged, this, &HeaderBar::showLesson);
}

void HeaderBar::showLesson()
{
    constexpr int longest = 32; // characters
    const CoursePlace *place = m_classroom.course();
    QString part = place ? place->course.title : chapterTitle(m_classroom.lesson().chapter);
    if (part.size() > longest)
        part = part.first(longest - 1).trimmed() + u'…';
    m_chapter->setText(QStringLiteral("%1  ›").arg(part));
    m_lesson->setText(shortTitle(m_classroom.lesson()));
    arrange();
}

bool HeaderBar::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        QMetaObject::invokeMethod(this, &HeaderBar::arrange, Qt::QueuedConnection); // Once its labels have it too.
    if (event->type() == QEvent::Resize)
        arrange();
    return QWidget::event(event);
}

// Where there is little room the words on the buttons go first, then the chapter, our name and what the file menu has.
void HeaderBar::arrange()
{
    const auto fits = [this](ButtonLook look, bool chapter, bool name, bool present) {
        for (ActionButton *button : {m_find, m_file, m_view, m_present, m_export})
            button->setLook(look);
        m_chapter->setVisible(chapter);
        m_name->setVisible(name);
        m_present->setVisible(present);
        layout()->invalidate();
        return layout()->minimumSize().width() <= width();
    };
    if (!fits(ButtonLook::IconAndText, true, true, true) && !fits(ButtonLook::IconOnly, true, true, true)
        && !fits(ButtonLook::IconOnly, false, true, true) && !fits(ButtonLook::IconOnly, false, false, true))
        fits(ButtonLook::IconOnly, false, false, false);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Paint paint(palette());
    painter.fillRect(QRectF(0, height() - metrics.border, width(), metrics.border), paint.theme.line);
}

} // namespace overlap
