// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace overlap {

class ProgressStore;
class SignLabel;

/// What went wrong with the file of the reader's progress, until it is closed. Not seen as long as all is well.
class TroubleLine : public QWidget
{
    Q_OBJECT
public:
    explicit TroubleLine(ProgressStore &store, QWidget *parent = nullptr);

private:
    void tell(const QString &line);

    SignLabel *m_line;
};

} // namespace overlap
