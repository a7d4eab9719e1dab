// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace overlap {

class Classroom;
class SignLabel;
struct StatementVerdict;

/// Statements to be called true or false, and small tasks to be done with the knobs. Runs with the knobs as they stand
/// decide.
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

    void showLesson();
    void showQuestion();
    void showVerdicts();
    void showStatement(std::size_t statement);
    void showTask(std::size_t task);
    Row addStatement(std::size_t statement);
    QString answered(const QString &text, const QString &verdict, const StatementVerdict &numbers) const;

    Classroom &m_classroom;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    QLabel *m_question = nullptr;
    bool m_isAnswered = false; ///< Whether a statement had an answer when they were last shown.
    std::vector<Row> m_statements;
    std::vector<SignLabel *> m_tasks;
};

} // namespace overlap
