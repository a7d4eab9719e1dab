// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/glossarydialog.h"

#include "app/stylepaint.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// The sentence with a link for each term in it.
QString linked(const QString &meaning, const std::vector<Term> &terms)
{
    static const QRegularExpression starred(u"\\*([^*]+)\\*"_s);
    const QString text = meaning.toHtmlEscaped();
    QString html;
    qsizetype done = 0;
    for (auto matches = starred.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        html += text.mid(done, match.capturedStart() - done);
        const Term *term = findTerm(terms, match.captured(1));
        html += term
            ? u"<a href=\"term:%1\" style=\"text-decoration: none\">%2</a>"_s.arg(term->name, match.captured(1))
            : match.captured(1);
        done = match.capturedEnd();
    }
    return html + text.mid(done);
}

bool contains(const Term &term, const QString &wanted)
{
    const auto has = [&](const QString &text) { return text.contains(wanted, Qt::CaseInsensitive); };
    return has(term.name) || std::ranges::any_of(term.forms, has) || has(term.plainMeaning());
}

} // namespace

GlossaryDialog::GlossaryDialog(QWidget *parent)
    : QDialog(parent), m_terms(glossary()), m_field(new QLineEdit), m_text(new QTextBrowser)
{
    setWindowTitle(tr("Glossary"));
    m_field->setPlaceholderText(tr("Find a word"));
    m_field->setAccessibleName(tr("Find a word"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_text->setAccessibleName(tr("Words and what they mean"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    const int margin = qRound(metrics.columnMargin);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(qRound(metrics.margin));
    layout->addWidget(m_field);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    const Paint paint(palette());
    constexpr int wide = 560;
    constexpr int high = 520;
    resize(paint.pixels(wide), paint.pixels(high));
    refresh();
    connect(m_field, &QLineEdit::textChanged, this, &GlossaryDialog::refresh);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { showTerm(link.path()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void GlossaryDialog::showTerm(const QString &name)
{
    m_field->setText(name);
    m_field->selectAll();
    m_field->setFocus();
}

void GlossaryDialog::refresh()
{
    const QString wanted = m_field->text().simplified();
    const bool isName = std::ranges::count(m_terms, wanted, &Term::name) > 0;
    const Paint paint(palette());
    QString html;
    for (const Term &term : m_terms) {
        if (isName ? term.name == wanted : contains(term, wanted))
            html += u"<p style=\"margin-bottom: %1px\"><b>%2</b><br>%3</p>"_s.arg(paint.pixels(metrics.gap))
                        .arg(term.name.toHtmlEscaped(), linked(term.meaning, m_terms));
    }
    QPalette colors = palette();
    colors.setColor(QPalette::Link, paint.theme.accent);
    if (colors != m_text->palette())
        m_text->setPalette(colors);
    m_text->setHtml(html.isEmpty() ? tr("<p>There is no such word here.</p>") : html);
}

bool GlossaryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_text, event); // The field has one line, the text scrolls.
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter))
            return true; // Nothing to be pressed: what was found is seen.
    }
    return QDialog::eventFilter(watched, event);
}

void GlossaryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace overlap
