// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/exportdialog.h"

#include "app/panels/label.h"
#include "app/timeline/timelineview.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace overlap {

ExportDialog::ExportDialog(ExportSubject subject, ThemeKind theme, const QString &folder, QWidget *parent)
    : QDialog(parent), m_subject(std::move(subject)), m_theme(theme), m_folder(folder), m_what(new QComboBox),
      m_format(new QComboBox), m_scale(new QComboBox), m_note(new TextLabel(TextRole::Soft))
{
    constexpr int largestScale = 4;
    setWindowTitle(tr("Export"));
    m_what->setObjectName(u"what"_s);
    m_what->addItem(tr("The whole"));
    m_what->addItem(tr("As seen"));
    const bool partly = m_subject.view->isZoomed() || m_subject.view->verticalScrollBar()->maximum() > 0;
    m_what->setCurrentIndex(partly ? 1 : 0);
    m_format->setObjectName(u"format"_s);
    m_format->addItem(tr("PNG picture"), u"png"_s);
    m_format->addItem(tr("SVG picture"), u"svg"_s);
    m_format->addItem(tr("PDF document"), u"pdf"_s);
    m_format->addItem(tr("Chrome trace"), u"json"_s);
    m_scale->setObjectName(u"scale"_s);
    for (int scale = 1; scale <= largestScale; ++scale)
        m_scale->addItem(tr("%1×").arg(scale), scale);

    auto *buttons = new QDialogButtonBox;
    QPushButton *save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_copy->setToolTip(tr("Copy the picture to the clipboard"));
    buttons->addButton(QDialogButtonBox::Cancel);
    save->setDefault(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("What"), m_what);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Scale"), m_scale);
    form->addRow(m_note);
    form->addRow(buttons);
    connect(save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showChoices);
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
    showChoices();
}

bool ExportDialog::isTrace() const
{
    return m_format->currentData().toString() == u"json";
}

bool ExportDialog::wantsSeen() const
{
    return m_what->currentIndex() == 1;
}

PictureOptions ExportDialog::options() const
{
    PictureOptions options;
    options.theme = m_theme;
    options.scale = m_scale->currentData().toInt();
    return options;
}

void ExportDialog::showChoices()
{
    const QString format = m_format->currentData().toString();
    m_what->setEnabled(!isTrace());
    m_scale->setEnabled(format == u"png");
    m_copy->setEnabled(!isTrace());
    m_note->setText(isTrace() ? tr("For Perfetto, speedscope, or to open here again") : QString());
}

void ExportDialog::copy()
{
    const QImage image = exportedImage(m_subject, wantsSeen(), options());
    if (!image.isNull())
        QGuiApplication::clipboard()->setImage(image);
    m_note->setText(image.isNull() ? tr("There is no memory for this picture") : tr("Copied to the clipboard"));
}

void ExportDialog::chooseFile()
{
    const QString format = m_format->currentData().toString();
    if (!m_files) {
        m_files = new QFileDialog(this, tr("Export"), m_folder);
        m_files->setAcceptMode(QFileDialog::AcceptSave);
        connect(m_files, &QFileDialog::fileSelected, this, &ExportDialog::save);
    }
    m_files->setNameFilter(u"%1 (*.%2)"_s.arg(m_format->currentText(), format));
    m_files->setDefaultSuffix(format);
    m_files->selectFile(m_subject.name + u'.' + format);
    m_files->open();
}

void ExportDialog::save(const QString &path)
{
    QString error;
    if (exportInto(m_subject, path, wantsSeen(), options(), &error)) {
        Q_EMIT saved(path);
        accept();
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Export"), tr("Could not save %1").arg(error), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, path] {
        if (QFileInfo(path).absoluteDir().exists())
            m_files->selectFile(path); // As it was given, to be corrected.
        m_files->open();
    });
    box->open();
}

} // namespace overlap
