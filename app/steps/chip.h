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

    bool isReached() const { return m_reached; }
    /// `success`: whether a tick may say so; else a dot only says that it is done.
    void setReached(bool reached, bool success = true);
    bool isSuccess() const { return m_reached && m_success; }

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
    bool m_reached = false;
    bool m_success = true;
    Room m_room;
};

} // namespace overlap
