// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/face.h"

#include <QWidget>

class QPushButton;
class QTabBar;

namespace overlap {

class CodeView;
class Session;

/// The code of one variant, in Python or in the C++ that is running.
class CodePanel : public QWidget
{
    Q_OBJECT
public:
    explicit CodePanel(Session &session, QWidget *parent = nullptr);

    Language language() const;
    void setLanguage(Language language);

Q_SIGNALS:
    void languageChanged();

private:
    void showFocus();
    void fillMenu();

    Session &m_session;
    QTabBar *m_tabs;
    QPushButton *m_variant;
    CodeView *m_view;
};

} // namespace overlap
