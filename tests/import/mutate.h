// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <random>

namespace overlap::fuzz {

/// Makes trace files that are a little or very wrong. The same seeds and number always give the same.
class Mutator
{
public:
    /// `seeds`: files to begin with, at least one.
    explicit Mutator(const QList<QByteArray> &seeds) : m_seeds(seeds) { }

    QByteArray make(quint64 seed, quint64 number);

private:
    void change(QByteArray &text);
    void changeBytes(QByteArray &text);
    void changeNumber(QByteArray &text);
    void changeText(QByteArray &text);
    void changeEvents(QByteArray &text);

    /// A number below `bound`; 0 for 0.
    qsizetype below(qsizetype bound);

    /// The place of one of the letters in the text, at random; -1 if there is none.
    qsizetype placeOf(const QByteArray &text, const char *letters);

    QList<QByteArray> m_seeds;
    std::mt19937_64 m_random;
};

} // namespace overlap::fuzz
