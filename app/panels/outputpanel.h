// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QWidget>

class QListView;

namespace overlap {

class TextLabel;
class OutputModel;
class Session;

/// The widths of the columns before the text of a row `width` px wide: whole times, and the names of `tasks` in at
/// most a third of the row.
struct OutputColumns
{
    int time = 0;
    int task = 0;
};
OutputColumns outputColumns(const QString &time, const QStringList &tasks, const QFontMetricsF &font, int width);

/// What the focused variant has printed, with time and task, and the warnings about it. Lines after the playhead are
/// dimmed.
class OutputPanel : public QWidget
{
    Q_OBJECT
public:
    explicit OutputPanel(Session &session, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void showFocus();

    Session &m_session;
    TextLabel *m_caption;
    TextLabel *m_variant;
    OutputModel *m_model;
    QListView *m_view;
};

} // namespace overlap
