// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/predictpage.h"

#include "app/classroom/glossary.h"
#include "app/panels/flowlayout.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/lineorder.h"
#include "app/theme.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace overlap {

namespace {

constexpr double notYet = -0.1; ///< What a field shows as long as there is no prediction.

/// Seconds, with a point; a comma that is typed stands for one.
class SecondsField : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QValidator::State validate(QString &text, int &place) const override
    {
        text.replace(u',', u'.');
        // What is typed into the question mark takes its place.
        if (text != specialValueText() && text.contains(u'?')) {
            place -= int(text.left(place).count(u'?'));
            text.remove(u'?');
        }
        return QDoubleSpinBox::validate(text, place);
    }

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QDoubleSpinBox::focusInEvent(event);
        QMetaObject::invokeMethod(this, &QAbstractSpinBox::selectAll, Qt::QueuedConnection); // After the click.
    }
};

} // namespace

PredictPage::PredictPage(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_question(new TextLabel(TextRole::Strong)),
      m_help(new TextLabel(TextRole::Soft))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap / 2));
    for (TextLabel *label : {m_question, m_help}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_question->setToolTip(termTip("prediction"));
    showLesson();
    for (const auto signal : {&Classroom::stepChanged, &Classroom::predictionChanged})
        connect(&classroom, signal, this, &PredictPage::refresh);
    connect(&classroom.session(), &Session::tracksChanged, this, &PredictPage::refresh);
}

/// Whatever can stay does: it may have the focus.
void PredictPage::refresh()
{
    const bool isSame = m_question->text() == m_classroom.lesson().question.text
        && (m_order ? m_order->lines() == m_classroom.order() : m_variants == shownVariants());
    if (isSame)
        showPredictions();
    else
        showLesson(); // Another lesson, or the run prints other lines with other values.
}

QStringList PredictPage::shownVariants() const
{
    QStringList variants;
    for (const Session::Track &track : m_classroom.session().tracks())
        variants += track.variant->id;
    return variants;
}

void PredictPage::showLesson()
{
    m_variants = shownVariants();
    const Question &question = m_classroom.lesson().question;
    const bool totals = question.kind == Question::Kind::Totals;
    m_question->setText(question.text);
    m_help->setText(
        totals ? tr("Drag each flag on the time axis to where the run will end, or type the seconds. Then run.")
            : m_classroom.leavesLinesOut()
            ? tr("Some lines are left out here. Drag these into their order, or move one with Alt+Up and Alt+Down. "
                 "Then run.")
            : tr("Drag the lines into their order, or move one with Alt+Up and Alt+Down. Then run."));
    delete m_answer;
    m_totals.clear();
    m_order = nullptr;
    m_answer = totals ? makeTotals() : m_order = new LineOrder(m_classroom, this);
    layout()->addWidget(m_answer);
    m_answer->show();
    showPredictions();
}

QWidget *PredictPage::makeTotals()
{
    auto *fields = new QWidget(this);
    auto *flow = new FlowLayout(qRound(metrics.columnMargin), qRound(metrics.gap / 2));
    fields->setLayout(flow);
    for (const Session::Track &track : m_classroom.session().tracks()) {
        auto *pair = new QWidget(fields);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(qRound(metrics.gap));
        auto *name = new TextLabel(TextRole::Body, track.variant->title);
        auto *field = new SecondsField;
        constexpr double most = 3600;
        field->setRange(notYet, most);
        field->setSpecialValueText(tr("? s"));
        field->setSuffix(tr(" s"));
        field->setLayoutDirection(Qt::LeftToRight);
        field->setDecimals(2);
        field->setSingleStep(-notYet);
        field->setKeyboardTracking(false);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons); // Up and Down and the wheel step it.
        field->setAccessibleName(tr("Your prediction of %1, in seconds").arg(track.variant->title));
        name->setBuddy(field);
        connect(field, &QDoubleSpinBox::valueChanged, &m_classroom,
                [&classroom = m_classroom, variant = track.variant->id](double value) {
                    if (value >= 0)
                        classroom.predictTotal(variant, fromSeconds(value));
                });
        row->addWidget(name);
        row->addWidget(field);
        flow->addWidget(pair);
        m_totals.push_back(field);
    }
    return fields;
}

void PredictPage::showPredictions()
{
    for (std::size_t i = 0; i < m_totals.size(); ++i) {
        const std::optional<Duration> total = m_classroom.total(m_classroom.session().tracks().at(i).variant->id);
        const QSignalBlocker blocker(m_totals[i]);
        m_totals[i]->setValue(total ? toSeconds(*total) : notYet);
    }
}

} // namespace overlap
