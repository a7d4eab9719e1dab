// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keygroups.h"

#include <QDialog>

#include <vector>

class QDialogButtonBox;
class QLineEdit;
class QVBoxLayout;

namespace overlap {

class ScrollColumn;
class TextLabel;

/// The keys, written from the actions themselves and grouped, and what the mouse does: in two columns where there is
/// room. What is typed leaves only the rows with it.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    /// `further` have a button of their own, which closes the help and triggers them.
    explicit HelpDialog(const QList<KeyGroup> &groups, QWidget *parent = nullptr, const QList<QAction *> &further = {});

    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        TextLabel *keys;
        TextLabel *what;
    };

    struct Block
    {
        QWidget *widget;
        std::vector<Row> rows;
    };

    void addBlock(const QString &title, const QList<std::pair<QString, QString>> &rows);
    void makeColumns();
    void arrange();
    void filter(const QString &text);
    int columnsWithin(int width) const;
    int widthOf(int columns) const;

    QLineEdit *m_search;
    ScrollColumn *m_page;
    TextLabel *m_nothing; ///< Seen if no row has what is typed.
    TextLabel *m_note;
    QDialogButtonBox *m_buttons;
    std::vector<Block> m_blocks;
    std::vector<QVBoxLayout *> m_columns;
    int m_columnCount = 0;
};

} // namespace overlap
