// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace overlap {

class ProgressStore;
class SignLabel;

/// What went wrong with a file: of the reader's progress, or another that was to be opened or saved. Seen until it is
/// closed; not seen as long as all is well.
class TroubleLine : public QWidget
{
    Q_OBJECT
public:
    explicit TroubleLine(ProgressStore &store, QWidget *parent = nullptr);

    /// Shows it instead of what was told before.
    void tell(const QString &line);

private:
    SignLabel *m_line;
};

} // namespace overlap
