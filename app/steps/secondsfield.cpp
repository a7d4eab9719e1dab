// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/secondsfield.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace overlap {

namespace {

constexpr double notYet = -0.1; ///< What stands for no prediction.

} // namespace

SecondsField::SecondsField(QWidget *parent) : QDoubleSpinBox(parent)
{
    setMinimum(notYet);
    setSpecialValueText(tr("? s"));
    setSuffix(tr(" s"));
    setLayoutDirection(Qt::LeftToRight);
    setDecimals(2);
    setSingleStep(-notYet);
    setKeyboardTracking(false);
    setButtonSymbols(NoButtons); // Up and Down and the wheel step it.
}

std::optional<double> SecondsField::seconds() const
{
    return value() < 0 ? std::nullopt : std::optional(value());
}

void SecondsField::setSeconds(std::optional<double> seconds)
{
    if (seconds != this->seconds())
        setValue(seconds.value_or(notYet));
}

/// What stands for the value.
QString SecondsField::shown() const
{
    return seconds() ? textFromValue(value()) + suffix() : specialValueText();
}

void SecondsField::setMost(double seconds)
{
    if (seconds == maximum())
        return;
    const QString typed = lineEdit()->text();
    const int place = lineEdit()->cursorPosition();
    const bool isTyped = typed != shown();
    setMaximum(seconds);
    if (!isTyped)
        return;
    lineEdit()->setText(typed);
    lineEdit()->setCursorPosition(place);
}

void SecondsField::take()
{
    if (lineEdit()->text() != shown())
        interpretText();
}

/// Nothing is swallowed while it is typed: what cannot be taken is told of.
QValidator::State SecondsField::validate(QString &text, int &place) const
{
    text.replace(u',', u'.');
    // What is typed into the question mark, before it or behind its unit takes its place.
    if (text != specialValueText() && text.contains(u'?')) {
        const QString left = text.contains(specialValueText()) ? specialValueText() : QStringLiteral("?");
        const qsizetype at = text.indexOf(left);
        if (place > at)
            place = int(std::max(at, place - left.size()));
        text.remove(at, left.size());
    }
    const QValidator::State state = QDoubleSpinBox::validate(text, place);
    const bool isNegative = text.startsWith(u'-');
    return state == QValidator::Invalid || isNegative ? QValidator::Intermediate : state;
}

void SecondsField::fixup(QString &text) const
{
    m_isRefused = true;
    QString typed = text;
    if (typed.endsWith(suffix()))
        typed.chop(suffix().size());
    Q_EMIT refused(typed.simplified());
    text = shown(); // It stays as it was.
}

void SecondsField::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    m_isRefused = false;
    const QString typed = lineEdit()->text();
    QDoubleSpinBox::keyPressEvent(event);
    if (!enters)
        return;
    event->accept();
    if (!m_isRefused) {
        Q_EMIT entered();
        return;
    }
    lineEdit()->setText(typed); // Who still is here can mend it.
    selectAll();
}

void SecondsField::focusInEvent(QFocusEvent *event)
{
    QDoubleSpinBox::focusInEvent(event);
    QMetaObject::invokeMethod(this, &QAbstractSpinBox::selectAll, Qt::QueuedConnection); // After the click.
    Q_EMIT reached();
}

} // namespace overlap
