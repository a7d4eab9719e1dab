// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;

namespace overlap {

class OutputModel;
class Session;

/// What the focused variant has printed, with time and task. Lines after the playhead are dimmed.
class OutputPanel : public QWidget
{
    Q_OBJECT
public:
    explicit OutputPanel(Session &session, QWidget *parent = nullptr);

private:
    void follow();

    OutputModel *m_model;
    QListView *m_view;
};

} // namespace overlap
