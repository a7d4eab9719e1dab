// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace overlap {

/// A round button that stands for one of several things, of which one is chosen; a sign says what is reached.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    /// What it says of the thing that it stands for.
    enum class Sign : quint8 {
        None,
        Dot,  ///< It is done, be it right or wrong.
        Tick, ///< It is done with success.
    };
    Sign sign() const { return m_sign; }
    void setSign(Sign sign);

    /// Beside the text.
    struct Room
    {
        bool tight = false;
        bool forSign = false; ///< Also before it comes, so that it moves nothing.

        friend bool operator==(const Room &, const Room &) = default;
    };
    void setRoom(const Room &room);
    int widthWith(const Room &room) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Sign m_sign = Sign::None;
    Room m_room;
};

} // namespace overlap
