// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <set>

namespace overlap {

class Classroom;
class TextLabel;
class TextRoom;

/// Says which variants the step is about that are not shown, with a link that shows them; its place stays when it is
/// followed. Hidden if there are none.
class MissingVariants : public QWidget
{
    Q_OBJECT
public:
    explicit MissingVariants(Classroom &classroom, QWidget *parent = nullptr);

private:
    void offer();
    void refresh();
    void showAll();

    Classroom &m_classroom;
    TextLabel *m_label;
    TextRoom *m_room;
    std::set<QString> m_offered; ///< Since the step was opened.
    QStringList m_texts;         ///< What has stood there since then.
};

} // namespace overlap
