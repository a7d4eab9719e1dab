// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/present/slidesizes.h"
#include "app/present/slidewords.h"

#include <QTextDocument>
#include <QWidget>

namespace overlap {

/// The text of a slide. What does not fit in is shown page by page, cut between lines.
class SlideText : public QWidget
{
    Q_OBJECT
public:
    explicit SlideText(QWidget *parent = nullptr);

    /// In that width lines of code are larger if none is too long for it.
    void show(const std::vector<SlidePart> &parts, const SlideSizes &sizes, int width);

    /// How high all of it is in that width.
    int heightFor(int width) const;

    /// In a place of that size.
    int pages(QSize size) const;
    void setPage(int page);

    /// The words of the page that is seen.
    QString pageText() const;

    /// How wide its lines are where they cannot be broken.
    int widest() const;

    /// Of the smallest of its letters, the em in pixels; 0 without any.
    int smallestText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        double top;
        double bottom;
        QString text;
    };

    void fill();
    std::vector<Line> lines() const;
    std::vector<std::size_t> breaks(const std::vector<Line> &lines, int height) const;

    std::vector<SlidePart> m_parts;
    SlideSizes m_sizes{};
    mutable QTextDocument m_document; ///< Its width follows the widget's.
    int m_width = 0;
    int m_page = 0;
};

} // namespace overlap
