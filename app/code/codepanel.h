// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/face.h"

#include <QWidget>

class QBoxLayout;
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

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void languageChanged();

protected:
    bool event(QEvent *event) override;

private:
    int tabsWidth(const QString &title) const;
    int variantWidth(const QString &title) const;
    void arrange();
    void showFocus();
    void fillMenu();

    Session &m_session;
    QBoxLayout *m_bar;
    QTabBar *m_tabs;
    QPushButton *m_variant;
    CodeView *m_view;
};

} // namespace overlap
