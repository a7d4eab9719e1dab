// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/handout.h"

#include <QDialog>

class QComboBox;

namespace overlap {

class FileSaver;
class Session;

/// What a session shows as a handout: its lesson, knobs and variants; the usual variants if it shows those that the
/// lesson shows when it opens.
handout::Request handoutOf(const Session &session);

/// Asks for paper and contents of a handout, and writes it into a file. Where that fails it says why and asks again.
/// Deletes itself in the end.
class HandoutDialog : public QDialog
{
    Q_OBJECT
public:
    /// The lesson outlives the dialog. `folder`: where to look for a place for the file.
    HandoutDialog(handout::Request request, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &path);

private:
    bool write(const QString &path, QString *error);

    handout::Request m_request;
    QComboBox *m_paper;
    QComboBox *m_contents;
    FileSaver *m_files;
};

} // namespace overlap
