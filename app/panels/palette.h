// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>
#include <vector>

class QAction;
class QLineEdit;
class QListWidget;

namespace overlap {

class Classroom;
struct Lesson;

/// What the reader can go to or do by a few letters of its name.
struct PaletteEntry
{
    QString title;
    QString detail; ///< Kind, or a piece of text around what was found.
    QString words;  ///< Looked through as well, and not shown.
    std::function<void()> go;
    bool isLesson = false;
};

/// Those that have all words of `wanted` in them, in any case: first lessons that have them in the title, then other
/// titles that begin with them, then what has them in the title, in what is shown, or in the other words, each in the
/// order given. All for no words.
std::vector<const PaletteEntry *> matching(const std::vector<PaletteEntry> &entries, const QString &wanted);

/// The part of a text around the first of the words that it has, in one line; empty if it has none.
QString snippet(const QString &text, const QString &wanted);

/// Finds lessons, variants, steps, commands, terms and words in the texts of lessons, and goes there. Deletes itself.
class Palette : public QDialog
{
    Q_OBJECT
public:
    /// Both outlive it.
    Palette(Classroom &classroom, const QList<QAction *> &actions, QWidget *parent);

    /// Finds terms of the glossary as well; `show` opens one.
    void addTerms(const std::function<void(const QString &name)> &show);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addLessons();
    void addVariants(const Lesson &lesson);
    void addSections(const Lesson &lesson, const QString &markdown);
    void addActions(const QList<QAction *> &actions);
    void refresh();
    void go();

    Classroom &m_classroom;
    std::vector<PaletteEntry> m_entries;
    QLineEdit *m_field;
    QListWidget *m_list;
    std::vector<const PaletteEntry *> m_shown;
};

} // namespace overlap
