// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace overlap {

class SectionTab;

/// Underlined tabs, in several rows where one has no room: the page of a step has sections, of which one is open. A
/// tick says that a section is done, and a green line that the open one is. The arrow keys go from one to the next.
class SectionBar : public QWidget
{
    Q_OBJECT
public:
    explicit SectionBar(QWidget *parent = nullptr);

    /// The first one is open, unless they are the same as before.
    void setTitles(const QStringList &titles);
    /// There is such a section.
    void setOpen(std::size_t section);
    void setDone(std::size_t section, bool isDone);

    /// As an arrow key does: opens the next section, or the one before, which gets the keys.
    void step(int by);

Q_SIGNALS:
    void chosen(std::size_t section); ///< By the reader.

private:
    void choose(std::size_t section);

    std::vector<SectionTab *> m_tabs;
    std::size_t m_open = 0;
};

} // namespace overlap
