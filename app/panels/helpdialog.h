// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace overlap {

/// The keys, written from the actions themselves, and what the mouse does.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    /// `further` have a button of their own, which closes the help and triggers them.
    explicit HelpDialog(const QList<QAction *> &actions, QWidget *parent = nullptr,
                        const QList<QAction *> &further = {});

protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace overlap
