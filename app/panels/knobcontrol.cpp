// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/knobcontrol.h"

#include "app/panels/knobvalue.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/theme.h"

#include <QBasicTimer>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSlider>
#include <QWheelEvent>

#include <cmath>

namespace overlap {

namespace {

// A slider counts the steps of a knob from its least value.
int sliderPosition(const Knob &knob, double value)
{
    return int(std::lround((value - knob.min) / knob.step));
}

double knobValue(const Knob &knob, int position)
{
    return knob.nearest(knob.min + position * knob.step);
}

class KnobSlider : public QSlider
{
public:
    KnobSlider(Session &session, std::size_t index, QWidget *parent)
        : QSlider(Qt::Horizontal, parent), m_session(session), m_index(index)
    { }

    /// Where digits that are typed here go.
    void setField(KnobValue *field) { m_field = field; }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride && edits(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        return QSlider::event(event);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (edits(*event)) {
            m_field->begin(event->text().trimmed());
            return;
        }
        QSlider::keyPressEvent(event);
        if (event->isAccepted())
            hold(Hand{m_hand.button, event->key(), m_hand.wheel});
    }

    void keyReleaseEvent(QKeyEvent *event) override
    {
        QSlider::keyReleaseEvent(event);
        if (!event->isAutoRepeat() && event->key() == m_hand.key)
            hold(Hand{m_hand.button, 0, m_hand.wheel});
    }

    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton)
            hold(Hand{true, m_hand.key, m_hand.wheel});
        QSlider::mousePressEvent(event);
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QSlider::mouseReleaseEvent(event);
        if (event->button() == Qt::LeftButton)
            hold(Hand{false, m_hand.key, m_hand.wheel});
    }

    void focusOutEvent(QFocusEvent *event) override
    {
        QSlider::focusOutEvent(event);
        hold({});
    }

    void hideEvent(QHideEvent *event) override
    {
        QSlider::hideEvent(event);
        hold({});
    }

    void timerEvent(QTimerEvent *event) override
    {
        if (event->timerId() != m_wheelRest.timerId()) {
            QSlider::timerEvent(event);
            return;
        }
        m_wheelRest.stop();
        hold(Hand{m_hand.button, m_hand.key, false});
    }

    void mouseDoubleClickEvent(QMouseEvent *event) override
    {
        m_session.setKnob(m_index, m_session.lesson().knobs[m_index].defaultValue);
        event->accept();
    }

    void wheelEvent(QWheelEvent *event) override
    {
        if (!hasFocus()) {
            event->ignore(); // It is the stage that is to scroll.
            return;
        }
        constexpr int rest = 300; // ms, after the last notch
        m_wheelRest.start(rest, this);
        hold(Hand{m_hand.button, m_hand.key, true});
        QSlider::wheelEvent(event);
    }

private:
    /// A digit begins a new value, Enter changes the one that is there.
    bool edits(const QKeyEvent &event) const
    {
        if (!m_field || (event.modifiers() & ~Qt::KeypadModifier))
            return false;
        const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
        return enter || (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9);
    }

    /// What holds the slider.
    struct Hand
    {
        bool button = false;
        int key = 0;
        bool wheel = false;
    };

    void hold(const Hand &hand)
    {
        m_hand = hand;
        m_session.setHoldsKnob(hand.button || hand.key != 0 || hand.wheel);
    }

    Session &m_session;
    std::size_t m_index;
    KnobValue *m_field = nullptr;
    Hand m_hand;
    QBasicTimer m_wheelRest;
};

QWidget *makeSlider(Session &session, std::size_t index, QWidget *parent)
{
    const Knob &knob = session.lesson().knobs.at(index);
    auto *slider = new KnobSlider(session, index, parent);
    slider->setRange(0, sliderPosition(knob, knob.max));
    slider->setPageStep(std::max(1, slider->maximum() / 10));
    slider->setToolTip(
        QCoreApplication::translate("KnobControl", "%1. Arrow keys move it, or type a number. Double click: back to %2")
            .arg(knob.allowed(), knob.format(knob.defaultValue)));
    const auto show = [slider, &session, index] {
        const QSignalBlocker blocker(slider);
        slider->setValue(sliderPosition(session.lesson().knobs.at(index), session.knobs().at(index)));
    };
    show();
    QObject::connect(&session, &Session::knobsChanged, slider, show);
    QObject::connect(slider, &QSlider::valueChanged, &session, [&session, index](int position) {
        session.setKnob(index, knobValue(session.lesson().knobs.at(index), position));
    });
    return slider;
}

QWidget *makeSwitch(Session &session, std::size_t index, QWidget *parent)
{
    auto *box = new QCheckBox(parent);
    const auto show = [box, &session, index] {
        const QSignalBlocker blocker(box);
        box->setChecked(session.knobs().at(index) != 0);
    };
    show();
    QObject::connect(&session, &Session::knobsChanged, box, show);
    QObject::connect(box, &QCheckBox::toggled, &session,
                     [&session, index](bool on) { session.setKnob(index, on ? 1 : 0); });
    return box;
}

QWidget *makeChoice(Session &session, std::size_t index, QWidget *parent)
{
    auto *list = new QComboBox(parent);
    list->addItems(session.lesson().knobs.at(index).choices);
    const auto show = [list, &session, index] {
        const QSignalBlocker blocker(list);
        list->setCurrentIndex(int(session.knobs().at(index)));
    };
    show();
    QObject::connect(&session, &Session::knobsChanged, list, show);
    QObject::connect(list, &QComboBox::currentIndexChanged, &session,
                     [&session, index](int choice) { session.setKnob(index, choice); });
    return list;
}

QWidget *makeInput(Session &session, std::size_t index, QWidget *parent)
{
    switch (session.lesson().knobs.at(index).kind) {
    case KnobKind::Duration:
    case KnobKind::Count:
        return makeSlider(session, index, parent);
    case KnobKind::Switch:
        return makeSwitch(session, index, parent);
    case KnobKind::Choice:
        return makeChoice(session, index, parent);
    }
    Q_UNREACHABLE();
}

} // namespace

KnobControl::KnobControl(Session &session, std::size_t index, QWidget *parent)
    : QWidget(parent), m_session(session), m_index(index)
{
    const Knob &knob = session.lesson().knobs.at(index);
    auto *label = new TextLabel(TextRole::Body, knob.label, this);
    QWidget *input = makeInput(session, index, this);
    input->setObjectName(knob.id);
    input->setAccessibleName(knob.label);
    QWidget *value = makeValue(*input);
    label->setBuddy(input);
    describe(*input);
    connect(&session, &Session::knobsChanged, this, [this, input] { describe(*input); });

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap / 2));
    layout->addWidget(label, 0, 0);
    layout->addWidget(value, 0, 1, isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight);
    layout->addWidget(input, 1, 0, 1, 2);
}

/// The value of a slider can be typed, that of another input is chosen there.
QWidget *KnobControl::makeValue(QWidget &input)
{
    if (auto *slider = dynamic_cast<KnobSlider *>(&input)) {
        slider->setFocusPolicy(Qt::StrongFocus); // Who clicks on it goes on with the arrow keys.
        auto *field = new KnobValue(m_session, m_index, this);
        field->setSlider(slider);
        slider->setField(field);
        connect(field, &KnobValue::refused, this, &KnobControl::refused);
        return field;
    }
    input.setFocusPolicy(Qt::TabFocus); // A click leaves the focus, and with it the keys, to the run.
    auto *value = new TextLabel(TextRole::Code, {}, this);
    value->setLayoutDirection(Qt::LeftToRight); // A number stands before its unit in every language.
    const auto show = [this, value] {
        value->setText(m_session.lesson().knobs.at(m_index).format(m_session.knobs().at(m_index)));
    };
    show();
    connect(&m_session, &Session::knobsChanged, value, show);
    return value;
}

void KnobControl::describe(QWidget &input) const
{
    const QString value = m_session.lesson().knobs.at(m_index).format(m_session.knobs().at(m_index));
    input.setAccessibleDescription(qobject_cast<QSlider *>(&input) ? tr("%1. Type a number to change it").arg(value)
                                                                   : value);
}

} // namespace overlap
