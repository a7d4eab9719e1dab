// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/filesaver.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace overlap {

FileSaver::FileSaver(QDialog &dialog, const QString &folder, Write write)
    : QObject(&dialog), m_dialog(dialog), m_folder(folder), m_write(std::move(write))
{ }

void FileSaver::ask(const QString &filter, const QString &suffix, const QString &name)
{
    if (!m_files) {
        m_files = new QFileDialog(&m_dialog, m_dialog.windowTitle(), m_folder);
        m_files->setAcceptMode(QFileDialog::AcceptSave);
        connect(m_files, &QFileDialog::fileSelected, this, &FileSaver::save);
    }
    m_files->setNameFilter(u"%1 (*.%2)"_s.arg(filter, suffix));
    m_files->setDefaultSuffix(suffix);
    m_files->selectFile(name + u'.' + suffix);
    m_files->open();
}

void FileSaver::save(const QString &path)
{
    QString error;
    if (m_write(path, &error)) {
        Q_EMIT saved(path);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, m_dialog.windowTitle(), tr("Could not save %1").arg(error),
                                QMessageBox::Ok, &m_dialog);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, path] {
        if (QFileInfo(path).absoluteDir().exists())
            m_files->selectFile(path); // As it was given, to be corrected.
        m_files->open();
    });
    box->open();
}

} // namespace overlap
