// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace overlap {

class TextLabel;
class Classroom;
class Session;
struct Explanation;
struct SpanRef;

/// Says why a task does not run, or what it does: the selected one, else the one of the focused variant that is most
/// worth explaining at the playhead. Before the first run it explains the prediction.
class WhyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WhyPanel(Classroom &classroom, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

private:
    void refresh();
    void tell(const QString &text);

    Classroom &m_classroom;
    Session &m_session;
    TextLabel *m_caption;
    TextLabel *m_sentence;
    TextLabel *m_details;
};

/// The sentences as rich text: times stand out, in the font of code.
QString whyMarkup(const QString &text, const QString &codeFamily);

} // namespace overlap
