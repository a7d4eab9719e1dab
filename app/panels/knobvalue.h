// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace overlap {

class Session;
struct Knob;

/// The value of a duration or a count over its slider, to be read and typed. Enter takes what is typed, and so does
/// leaving; Escape puts the old value back. Tab passes it by: the slider hands on the digits that are typed there.
class KnobValue : public QLineEdit
{
    Q_OBJECT
public:
    KnobValue(Session &session, std::size_t index, QWidget *parent = nullptr);

    /// Where the focus goes once the value is taken.
    void setSlider(QWidget *slider) { m_slider = slider; }

    /// Begins to edit: `typed` takes the place of the value; empty: the value is selected.
    void begin(const QString &typed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// What is typed is no value: one line that names it and tells what is allowed. Empty: that is over.
    void refused(const QString &line);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Knob &knob() const;
    void restyle();
    void showValue();
    bool take();
    void leave();

    Session &m_session;
    const std::size_t m_index;
    QWidget *m_slider = nullptr;
};

} // namespace overlap
