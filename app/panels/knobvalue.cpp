// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/knobvalue.h"

#include "app/session.h"
#include "app/stylefields.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include <cmath>

namespace overlap {

namespace {

constexpr qreal air = 3; ///< Beside the text.

} // namespace

KnobValue::KnobValue(Session &session, std::size_t index, QWidget *parent)
    : QLineEdit(parent), m_session(session), m_index(index)
{
    setFrame(false);
    setAlignment(Qt::AlignRight);
    setLayoutDirection(Qt::LeftToRight); // A number stands before its unit in every language.
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("%1: value").arg(knob().label));
    setToolTip(tr("Click and type: %1").arg(knob().allowed()));
    setAccessibleDescription(toolTip());
    restyle();
    showValue();
    connect(&session, &Session::knobsChanged, this, &KnobValue::showValue);
    connect(&session, &Session::aboutToRun, this, &KnobValue::take); // A click on Run leaves the keys here.
}

const Knob &KnobValue::knob() const
{
    return m_session.lesson().knobs.at(m_index);
}

void KnobValue::begin(const QString &typed)
{
    setFocus(Qt::OtherFocusReason);
    selectAll();
    if (!typed.isEmpty())
        insert(typed);
}

QSize KnobValue::sizeHint() const
{
    const QFontMetricsF size(font());
    qreal widest = 0;
    for (const double value : {knob().min, knob().max, m_session.knobs().at(m_index)})
        widest = std::max(widest, size.horizontalAdvance(knob().format(value)));
    const qreal cursor = size.horizontalAdvance(u'0');
    return {int(std::ceil(widest + cursor + 2 * air)), int(std::ceil(size.height()))};
}

bool KnobValue::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
    if (event->type() == QEvent::ShortcutOverride) {
        // What is typed here is meant for here, Escape and Enter too.
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Escape || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void KnobValue::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (take())
            leave();
        return;
    case Qt::Key_Escape:
        setModified(false);
        showValue();
        Q_EMIT refused({});
        leave();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void KnobValue::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        QMetaObject::invokeMethod(this, &QLineEdit::selectAll, Qt::QueuedConnection); // After the click.
    update();
}

void KnobValue::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    update();
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return; // The reader comes back.
    take();
    setModified(false);
    showValue();
    deselect();
}

/// While it is edited the value lies in a field, else it is only text.
void KnobValue::paintEvent(QPaintEvent *event)
{
    if (hasFocus()) {
        QPainter painter(this);
        QStyleOption field;
        field.initFrom(this);
        paintField(painter, field, Paint(palette()));
    }
    QLineEdit::paintEvent(event);
}

void KnobValue::restyle()
{
    setFont(codeFont(metrics.smallText, textScale(QApplication::font())));
    setTextMargins(qRound(air) - 2, 0, qRound(air) - 2, 0); // The field has 2 of its own.
    updateGeometry();
}

/// Shows the value, unless another one is being typed.
void KnobValue::showValue()
{
    if (hasFocus() && isModified())
        return;
    setText(knob().format(m_session.knobs().at(m_index)));
    updateGeometry();
}

/// Returns whether what is typed is a value.
bool KnobValue::take()
{
    if (!isModified())
        return true;
    QString typed = text();
    typed.replace(u',', u'.');
    QString error;
    const std::optional<double> value = knob().parse(typed, &error);
    if (!value) {
        Q_EMIT refused(
            tr("“%1” is no value for %2. Allowed: %3.").arg(text().simplified(), knob().label, knob().allowed()));
        return false;
    }
    setModified(false);
    Q_EMIT refused({});
    KnobValues values = m_session.knobs();
    values.at(m_index) = *value; // As it is typed, between the steps of the slider too.
    m_session.setKnobs(values);
    showValue();
    return true;
}

void KnobValue::leave()
{
    if (m_slider)
        m_slider->setFocus(Qt::OtherFocusReason);
}

} // namespace overlap
