// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace overlap {

class Session;
class TextLabel;

/// Where the live run of the focused variant can be reached by other programs, to copy and to open. Hidden while no
/// server of it listens.
class AddressBar : public QWidget
{
    Q_OBJECT
public:
    explicit AddressBar(Session &session, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void follow();
    void fit();
    void copy();
    void open();

    Session &m_session;
    QString m_shown;
    TextLabel *m_address;
    QPushButton *m_copy;
    QPushButton *m_open;
};

} // namespace overlap
