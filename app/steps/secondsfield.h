// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace overlap {

/// A field for the seconds that the reader predicts; a question mark as long as there are none. A comma that is typed
/// stands for a point. What is no number within the range is refused when the field is left.
class SecondsField : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit SecondsField(QWidget *parent = nullptr);

    /// None: not yet.
    std::optional<double> seconds() const;
    /// Neither touches what is being typed, unless the value is another one.
    void setSeconds(std::optional<double> seconds);
    void setMost(double seconds);
    /// What is being typed counts, or is refused.
    void take();

    QValidator::State validate(QString &text, int &place) const override;
    void fixup(QString &text) const override;

Q_SIGNALS:
    void reached(); ///< It has the keys now.
    void entered(); ///< By Enter, with a value.
    void refused(const QString &typed) const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QString shown() const;

    mutable bool m_isRefused = false; ///< What was there last.
};

} // namespace overlap
