// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessonlink.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace overlap {

class Classroom;
class ExplainText;
class SectionBar;

/// The lesson's text with the numbers of its runs, one section at a time; its links show in timeline and code what they
/// name. A section is read once its end was before the eyes for a moment.
class ExplainPage : public QWidget
{
    Q_OBJECT
public:
    explicit ExplainPage(Classroom &classroom, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// Unless it can not be shown now: then it is said why.
    void follow(const LinkTarget &target);
    void refresh();
    void showSection();

    Classroom &m_classroom;
    SectionBar *m_bar;
    ExplainText *m_text;
    QStringList m_sections;
    std::vector<LinkTarget> m_targets;
    bool m_isOld = true;
    QTimer m_reading; ///< While the end of the section is before the eyes.
};

} // namespace overlap
