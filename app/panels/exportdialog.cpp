// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/exportdialog.h"

#include "app/panels/filesaver.h"
#include "app/panels/label.h"
#include "app/timeline/timelineview.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace overlap {

ExportDialog::ExportDialog(ExportSubject subject, ThemeKind theme, const QString &folder, QWidget *parent)
    : QDialog(parent), m_subject(std::move(subject)), m_theme(theme), m_what(new QComboBox), m_format(new QComboBox),
      m_scale(new QComboBox), m_note(new TextLabel(TextRole::Soft)),
      m_files(new FileSaver(*this, folder, [this](const QString &path, QString *error) {
          return exportInto(m_subject, path, wantsSeen(), options(), error);
      }))
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
    connect(m_files, &FileSaver::saved, this, [this](const QString &path) {
        Q_EMIT saved(path);
        accept();
    });
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
    m_files->ask(m_format->currentText(), m_format->currentData().toString(), m_subject.name);
}

} // namespace overlap
