// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <vector>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace overlap {

class Classroom;
class SectionBar;
class SignLabel;
struct StatementVerdict;

/// Statements to be called true or false, and small tasks to be done with the knobs, each in a section of their own.
/// Runs with the knobs as they stand decide.
class ChangePage : public QWidget
{
    Q_OBJECT
public:
    explicit ChangePage(Classroom &classroom, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Row
    {
        SignLabel *text;
        QAbstractButton *yes;
        QAbstractButton *no;
    };

    enum Section : quint8 { Statements, Tasks };

    void showLesson();
    void openSection();
    QVBoxLayout *addSection(Section section);
    void showQuestion();
    void showVerdicts();
    void showStatement(std::size_t statement);
    void showTask(std::size_t task);
    Row addStatement(std::size_t statement, QVBoxLayout &lines);
    QString answered(const QString &text, const QString &verdict, const StatementVerdict &numbers,
                     const QStringList &told = {}) const;

    Classroom &m_classroom;
    QVBoxLayout *m_layout;
    SectionBar *m_bar;
    std::array<QWidget *, 2> m_contents{};
    QLabel *m_question = nullptr;
    bool m_isAnswered = false; ///< Whether a statement had an answer when they were last shown.
    std::vector<Row> m_statements;
    std::vector<SignLabel *> m_tasks;
};

} // namespace overlap
