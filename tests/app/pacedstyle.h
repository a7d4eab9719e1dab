// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace overlap {

/// A style that says how long animations are, in ms; 0: reduced motion.
class PacedStyle : public QProxyStyle
{
public:
    explicit PacedStyle(int duration) : QProxyStyle(QStringLiteral("Fusion")), m_duration(duration) { }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_duration : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_duration;
};

} // namespace overlap
