// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/exportfiles.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace overlap {

class FileSaver;
class TextLabel;

/// Asks what to export and how, and copies it or writes it into a file. Where that fails it says why and asks again.
/// Deletes itself in the end.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// What the subject refers to outlives the dialog. `folder`: where to look for a place for the file.
    ExportDialog(ExportSubject subject, ThemeKind theme, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &path);

private:
    bool wantsSeen() const;
    bool isTrace() const;
    PictureOptions options() const;
    void showChoices();
    void copy();
    void chooseFile();

    const ExportSubject m_subject;
    const ThemeKind m_theme;
    QComboBox *m_what;
    QComboBox *m_format;
    QComboBox *m_scale;
    QPushButton *m_copy;
    TextLabel *m_note;
    FileSaver *m_files;
};

} // namespace overlap
