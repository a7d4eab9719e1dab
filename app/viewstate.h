// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>

class QWidget;

namespace overlap {

/// What a reader has made of widgets that no state object knows: where the focus is, how far columns are scrolled, how
/// wide splitters have made them. Widgets are known by their place, so that it can be given to others that are made in
/// the same way.
class ViewState
{
public:
    /// Of all widgets below that one.
    explicit ViewState(const QWidget &root);

    /// Where there is no such widget nothing happens.
    void restore(QWidget &root) const;

private:
    void restoreScrolling(QWidget &root) const;

    QString m_focus;                                   ///< Empty: elsewhere.
    std::map<QString, std::pair<int, int>> m_scrolled; ///< To the right and down.
    std::map<QString, QByteArray> m_splitters;
};

} // namespace overlap
