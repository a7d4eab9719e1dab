// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace overlap {

class Session;

/// The control of one knob: a slider for a duration or a count, whose value can be typed too, a switch, or a list of
/// choices, with its label and value. It follows the session and changes it at once; a double click on a slider goes
/// back to the default.
class KnobControl : public QWidget
{
    Q_OBJECT
public:
    KnobControl(Session &session, std::size_t index, QWidget *parent = nullptr);

Q_SIGNALS:
    /// As KnobValue tells it.
    void refused(const QString &line);

private:
    QWidget *makeValue(QWidget &input);
    void describe(QWidget &input) const;

    Session &m_session;
    const std::size_t m_index;
};

} // namespace overlap
