// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classroom/glossary.h"

#include <QDialog>

class QLineEdit;
class QTextBrowser;

namespace overlap {

/// All terms with what they mean, and a field that finds some of them. A term in a sentence leads to its own.
class GlossaryDialog : public QDialog
{
    Q_OBJECT
public:
    explicit GlossaryDialog(QWidget *parent = nullptr);

    /// Shows that term alone; all for an empty name.
    void showTerm(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const std::vector<Term> m_terms;
    QLineEdit *m_field;
    QTextBrowser *m_text;
};

} // namespace overlap
