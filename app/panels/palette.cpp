// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/palette.h"

#include "app/classroom/glossary.h"
#include "app/classroom/textsections.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/stylepaint.h"
#include "lessons/lessons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace overlap {

namespace {

constexpr int detailRole = Qt::UserRole;

QString plainText(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown);
    return document.toPlainText();
}

QStringList wordsOf(const QString &wanted)
{
    return wanted.simplified().split(u' ', Qt::SkipEmptyParts);
}

/// A title with what it is behind it, fainter.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, Paint(option.palette).pixels(metrics.lessonRow)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Paint paint(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected)
            paintSelected(*painter, option.rect, paint.length(metrics.controlRadius), paint);
        QRect rest = option.rect.adjusted(paint.pixels(metrics.gap), 0, -paint.pixels(metrics.gap), 0);
        const auto draw = [&](const QString &text, const QFont &font, const QColor &color) {
            painter->setFont(font);
            painter->setPen(color);
            const QFontMetrics size(font);
            painter->drawText(QStyle::visualRect(option.direction, option.rect, rest), Qt::AlignVCenter | Qt::AlignLeft,
                              size.elidedText(text, Qt::ElideRight, rest.width()));
            rest.setLeft(rest.left() + size.horizontalAdvance(text) + paint.pixels(metrics.margin));
        };
        draw(index.data().toString(), uiFont(metrics.bodyText, paint.scale, QFont::DemiBold),
             selected ? paint.theme.accent : paint.theme.ink);
        if (rest.width() > 0)
            draw(index.data(detailRole).toString(), uiFont(metrics.smallText, paint.scale), paint.theme.soft);
        painter->restore();
    }
};

} // namespace

std::vector<const PaletteEntry *> matching(const std::vector<PaletteEntry> &entries, const QString &wanted)
{
    const QStringList words = wordsOf(wanted);
    std::array<std::vector<const PaletteEntry *>, 5> ranks;
    for (const PaletteEntry &entry : entries) {
        const auto has = [](const QString &text) {
            return [text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); };
        };
        const QString all = entry.title + u' ' + entry.detail + u' ' + entry.words;
        if (!std::ranges::all_of(words, has(all)))
            continue;
        const bool begins = !words.isEmpty() && entry.title.startsWith(words.front(), Qt::CaseInsensitive);
        const bool inTitle = std::ranges::all_of(words, has(entry.title));
        const bool isShown = std::ranges::all_of(words, has(entry.title + u' ' + entry.detail));
        const std::size_t rank = inTitle ? (entry.isLesson ? 0 : begins ? 1 : 2) : isShown ? 3 : 4;
        ranks[rank].push_back(&entry);
    }
    std::vector<const PaletteEntry *> result;
    for (const auto &rank : ranks)
        result.insert(result.end(), rank.begin(), rank.end());
    return result;
}

QString snippet(const QString &text, const QString &wanted)
{
    constexpr qsizetype before = 24;
    constexpr qsizetype length = 90;
    for (const QString &word : wordsOf(wanted)) {
        const qsizetype place = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (place < 0)
            continue;
        const qsizetype first = std::max<qsizetype>(0, place - before);
        const QString part = text.mid(first, length).simplified();
        return (first > 0 ? QStringLiteral("…") : QString()) + part
            + (first + length < text.size() ? QStringLiteral("…") : QString());
    }
    return {};
}

Palette::Palette(Classroom &classroom, const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent), m_classroom(classroom), m_field(new QLineEdit), m_list(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find"));
    m_field->setPlaceholderText(tr("A lesson, a variant, a command, or a word of a text"));
    m_field->setAccessibleName(tr("Find"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    const Paint paint(palette());
    constexpr int wide = 560;
    constexpr int rows = 11;
    resize(paint.pixels(wide), paint.pixels(rows * metrics.lessonRow));
    addLessons();
    addActions(actions);
    refresh();
    connect(m_field, &QLineEdit::textChanged, this, &Palette::refresh);
    connect(m_list, &QListWidget::itemClicked, this, &Palette::go);
}

void Palette::addLessons()
{
    std::vector<std::pair<const Lesson *, QString>> texts;
    for (const Lesson &lesson : lessons()) {
        if (!m_classroom.offers(lesson))
            continue;
        LessonRuns runs(lesson, lesson.defaults());
        texts.emplace_back(&lesson, lesson.text.resolve(runs.values(), runs.runOf()).markdown);
        m_entries.push_back({lesson.title, chapterTitle(lesson.chapter), lesson.id + u' ' + lesson.claim,
                             [this, &lesson] { m_classroom.open(lesson); }, true});
    }
    for (const auto &[lesson, markdown] : texts)
        addVariants(*lesson);
    for (const auto &[lesson, markdown] : texts)
        addSections(*lesson, markdown);
    for (const Step step : m_classroom.steps())
        m_entries.push_back(
            {stepTitle(step), tr("step of this lesson"), {}, [this, step] { m_classroom.setStep(step); }});
}

void Palette::addVariants(const Lesson &lesson)
{
    Classroom &classroom = m_classroom;
    for (const Variant &variant : lesson.variants) {
        m_entries.push_back(
            {variant.title, tr("%1: %2").arg(lesson.id, variant.summary), variant.id, [&classroom, &lesson, &variant] {
                 classroom.open(lesson);
                 classroom.session().setShown(variant, true);
                 classroom.session().setFocus(variant);
             }});
    }
}

/// What its text says, a section each.
void Palette::addSections(const Lesson &lesson, const QString &markdown)
{
    Classroom &classroom = m_classroom;
    if (const CoursePlace *place = classroom.course()) {
        const auto taught = std::ranges::find(place->course.lessons, lesson.id, &CourseLesson::lesson);
        if (taught != place->course.lessons.end() && !taught->steps.empty()
            && std::ranges::count(taught->steps, Step::Explain) == 0)
            return;
    }
    std::size_t number = 0;
    for (const TextSection &section : sectionsOf(markdown)) {
        m_entries.push_back({tr("%1: %2").arg(lesson.id, section.title), tr("explanation"), plainText(section.markdown),
                             [&classroom, &lesson, number] {
                                 classroom.open(lesson);
                                 classroom.setStep(Step::Explain);
                                 classroom.setSection(number);
                             }});
        ++number;
    }
}

void Palette::addActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (!action->isEnabled())
            continue;
        m_entries.push_back({action->whatsThis(), action->shortcut().toString(QKeySequence::NativeText), action->text(),
                             [action] { action->trigger(); }});
    }
}

void Palette::addTerms(const std::function<void(const QString &name)> &show)
{
    for (const Term &term : glossary())
        m_entries.push_back({tr("Glossary: %1").arg(term.name), term.plainMeaning(), term.forms.join(u' '),
                             [show, name = term.name] { show(name); }});
    refresh();
}

void Palette::refresh()
{
    const QString wanted = m_field->text();
    m_shown = matching(m_entries, wanted);
    m_list->clear();
    for (const PaletteEntry *entry : m_shown) {
        auto *item = new QListWidgetItem(entry->title, m_list);
        const bool seen = snippet(entry->title + u' ' + entry->detail, wanted).isEmpty();
        const QString found = seen ? snippet(entry->words, wanted) : QString();
        item->setData(detailRole, found.isEmpty() ? entry->detail : found);
        item->setData(Qt::AccessibleDescriptionRole, item->data(detailRole));
    }
    if (m_shown.empty()) {
        auto *nothing = new QListWidgetItem(tr("Nothing found"), m_list);
        nothing->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentRow(0);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            go();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void Palette::go()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_shown.empty())
        return;
    const std::function<void()> action = m_shown.at(std::size_t(row))->go;
    close();
    action();
}

} // namespace overlap
