// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessonlink.h"

#include <QTextBrowser>
#include <QTimer>

namespace overlap {

class Classroom;

/// The lesson's text with the numbers of its runs; its links show in timeline and code what they name, and a tool tip
/// explains each term where it comes first.
class ExplainPage : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ExplainPage(Classroom &classroom, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void refresh();
    bool showsEnd(const QRect &seen) const;
    int linesHigh(int lines) const;
    void spaceParagraphs();

    Classroom &m_classroom;
    std::vector<LinkTarget> m_targets;
    bool m_isOld = true;
    bool m_opens = true; ///< It is to be read from the beginning.
    QTimer m_reading;    ///< While the end is before the eyes.
};

} // namespace overlap
