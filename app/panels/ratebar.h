// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QMenu;
class QPushButton;

namespace overlap {

class Session;

/// Chooses the rate: a button for each common rate, and a menu with all of them. Where there is no room the menu
/// stands alone and names the rate.
class RateBar : public QWidget
{
    Q_OBJECT
public:
    explicit RateBar(Session &session, QWidget *parent = nullptr);

    QSize sizeHint() const override { return fullSize(); }
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    QSize fullSize() const;
    int moreWidth() const;
    bool hasRoom() const { return width() >= fullSize().width(); }
    void showRate();
    void arrange();
    void showButtons(bool isFull);

    Session &m_session;
    QLabel *m_label;
    std::vector<QPushButton *> m_buttons;
    QPushButton *m_more;
    bool m_isArranging = false;
};

} // namespace overlap
