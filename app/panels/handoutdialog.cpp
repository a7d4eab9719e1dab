// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/handoutdialog.h"

#include "app/handout/pdf.h"
#include "app/panels/filesaver.h"
#include "app/session.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace overlap {

using handout::Contents;
using handout::Paper;

handout::Request handoutOf(const Session &session)
{
    const Lesson &lesson = session.lesson();
    handout::Request request{.lesson = &lesson, .knobs = session.knobs(), .variants = {}};
    for (const Session::Track &track : session.tracks())
        request.variants.push_back(track.variant);
    if (request.variants == handout::firstVariants(lesson))
        request.variants.clear();
    return request;
}

HandoutDialog::HandoutDialog(handout::Request request, const QString &folder, QWidget *parent)
    : QDialog(parent), m_request(std::move(request)), m_paper(new QComboBox), m_contents(new QComboBox),
      m_files(new FileSaver(*this, folder, [this](const QString &path, QString *error) { return write(path, error); }))
{
    setWindowTitle(tr("Handout"));
    m_paper->setObjectName(u"paper"_s);
    m_paper->addItem(tr("A4"), QVariant::fromValue(Paper::A4));
    m_paper->addItem(tr("Letter"), QVariant::fromValue(Paper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(QVariant::fromValue(handout::usualPaper(QLocale::system()))));
    m_contents->setObjectName(u"contents"_s);
    m_contents->addItem(tr("Worksheet and answers"), QVariant::fromValue(Contents::All));
    m_contents->addItem(tr("Worksheet"), QVariant::fromValue(Contents::Worksheet));
    m_contents->addItem(tr("Answers"), QVariant::fromValue(Contents::Answers));

    auto *buttons = new QDialogButtonBox;
    QPushButton *save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    save->setDefault(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Paper"), m_paper);
    form->addRow(tr("Contents"), m_contents);
    form->addRow(buttons);
    connect(save, &QPushButton::clicked, this,
            [this] { m_files->ask(tr("PDF document"), u"pdf"_s, m_request.lesson->id); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
    connect(m_files, &FileSaver::saved, this, [this](const QString &path) {
        Q_EMIT saved(path);
        accept();
    });
}

bool HandoutDialog::write(const QString &path, QString *error)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    m_request.contents = m_contents->currentData().value<Contents>();
    const bool written =
        handout::writePdf(handout::makeHandout(m_request), m_paper->currentData().value<Paper>(), path, error);
    QGuiApplication::restoreOverrideCursor();
    return written;
}

} // namespace overlap
