// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace overlap {

class Label;
class Session;
struct Explanation;
struct SpanRef;

/// Says why a task does not run, or what it does: the selected one, else the one of the focused variant that is most
/// worth explaining at the playhead. Before the first run it explains the prediction.
class WhyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WhyPanel(Session &session, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

private:
    void refresh();

    Session &m_session;
    Label *m_caption;
    Label *m_sentence;
    Label *m_details;
};

/// The sentences as rich text: times stand out, in the font of code.
QString whyMarkup(const QString &text, const QString &codeFamily);

} // namespace overlap
