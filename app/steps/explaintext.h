// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextBrowser>

#include <map>

namespace overlap {

/// A section of a lesson's text, as high as the highest of them needs: what stands below stays where it is when another
/// one is shown. A tool tip explains each term where it comes first.
class ExplainText : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ExplainText(QWidget *parent = nullptr);

    /// Markdown. There is at least one, and one with that number.
    void setSections(const QStringList &sections, std::size_t shown);

    /// Whether the last line is in that part of the viewport.
    bool showsEnd(const QRect &seen) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void painted(const QRect &seen); ///< That part of the viewport.

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void refresh();

    QStringList m_sections;
    std::size_t m_shown = 0;
    mutable std::map<int, int> m_heights; ///< By width.
};

} // namespace overlap
