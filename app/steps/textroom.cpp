// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/textroom.h"

#include <algorithm>

namespace overlap {

TextRoom::TextRoom(const QWidget &label) : m_label(label)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    hide();
}

void TextRoom::keep(const QStringList &texts, int indent, int above)
{
    m_texts = texts;
    m_texts.removeAll(QString());
    m_indent = indent;
    m_above = above;
    updateGeometry();
}

QSize TextRoom::sizeHint() const
{
    return {0, m_texts.isEmpty() ? 0 : m_label.fontMetrics().height() + top()};
}

int TextRoom::top() const
{
    return m_above + m_label.contentsMargins().top();
}

int TextRoom::heightForWidth(int width) const
{
    constexpr int ample = 10'000;
    int height = 0;
    for (const QString &text : m_texts) {
        const QRect room(0, 0, std::max(1, width - m_indent), ample);
        const int lines = m_label.fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height();
        height = std::max(height, lines + top());
    }
    return height;
}

} // namespace overlap
