// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/present/presentation.h"
#include "app/present/slidesizes.h"

#include <QWidget>

#include <optional>

namespace overlap {

/// The choices of the poll that a presentation shows, with the hands that were counted. Once somebody moves or counts,
/// one choice is the current one: its hands are typed or counted up and down. Before that none stands out.
class PollView : public QWidget
{
    Q_OBJECT
public:
    explicit PollView(Presentation &presentation, QWidget *parent = nullptr);

    /// The choices of the slide that is shown.
    void show(const SlideSizes &sizes);

    std::optional<std::size_t> current() const { return m_current; }

    /// Up or down by that many choices, as far as there are any.
    void moveCurrent(int by);

    void addHands(int by);

    /// The next digit of a number. The first one after a move begins a new number.
    void type(int digit);
    void erase();

    int heightFor(int width) const;

    /// Of a choice: where it stands, and what can be read of it.
    QRect rowRect(std::size_t choice) const;
    QString rowText(std::size_t choice) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    const Poll &poll() const;
    bool isOpen() const;
    Presentation::Round round() const;
    bool showsRound(Presentation::Round round) const;
    int rowHeight(int width) const;
    int textWidth(int width) const;
    int hands(Presentation::Round round, std::size_t choice) const;
    int currentHands();
    void setHands(int hands);
    void paintRow(QPainter &painter, std::size_t choice) const;
    void paintBar(QPainter &painter, const QRectF &place, std::size_t choice, Presentation::Round round) const;

    Presentation &m_presentation;
    SlideSizes m_sizes{};
    std::optional<std::size_t> m_current;
    bool m_types = false; ///< A number is being typed.
};

} // namespace overlap
