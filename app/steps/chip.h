// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace overlap {

/// A round button that stands for one of several things, of which one is chosen; a tick says what is reached.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    bool isReached() const { return m_reached; }
    void setReached(bool reached);

    /// Leaves less room beside the text.
    void setTight(bool tight);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool m_reached = false;
    bool m_tight = false;
};

} // namespace overlap
