// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace overlap {

namespace {

QString fileName(Symbol symbol)
{
    switch (symbol) {
    case Symbol::Logo:
        return u"logo"_s;
    case Symbol::Run:
        return u"run"_s;
    case Symbol::Pause:
        return u"pause"_s;
    case Symbol::Restart:
        return u"restart"_s;
    case Symbol::StepBack:
        return u"stepback"_s;
    case Symbol::StepForward:
        return u"stepforward"_s;
    case Symbol::Again:
        return u"again"_s;
    case Symbol::Theme:
        return u"theme"_s;
    case Symbol::Help:
        return u"help"_s;
    case Symbol::Present:
        return u"present"_s;
    case Symbol::Export:
        return u"export"_s;
    case Symbol::Chevron:
        return u"chevron"_s;
    case Symbol::Check:
        return u"check"_s;
    case Symbol::Add:
        return u"add"_s;
    case Symbol::File:
        return u"file"_s;
    case Symbol::View:
        return u"view"_s;
    case Symbol::Find:
        return u"find"_s;
    case Symbol::Up:
        return u"up"_s;
    case Symbol::Close:
        return u"close"_s;
    case Symbol::Copy:
        return u"copy"_s;
    case Symbol::Open:
        return u"open"_s;
    }
    Q_UNREACHABLE();
}

QColor tint(QIcon::Mode mode, QIcon::State state)
{
    const QPalette palette = QApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return palette.color(state == QIcon::On ? QPalette::Highlight : QPalette::ButtonText);
}

// The files draw in black; each painting puts the colour of the moment in its place. There are few colours.
class SymbolEngine : public QIconEngine
{
public:
    explicit SymbolEngine(Symbol symbol) : m_symbol(symbol) { }

    QIconEngine *clone() const override { return new SymbolEngine(m_symbol); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor color = tint(mode, state);
        std::unique_ptr<QSvgRenderer> &renderer = m_renderers[color.rgb()];
        if (!renderer)
            renderer = parsed(color);
        renderer->render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

private:
    std::unique_ptr<QSvgRenderer> parsed(const QColor &color) const
    {
        QFile file(u":/icons/%1.svg"_s.arg(fileName(m_symbol)));
        QByteArray svg;
        if (file.open(QIODevice::ReadOnly))
            svg = file.readAll();
        auto renderer = std::make_unique<QSvgRenderer>(svg.replace("#000", color.name().toLatin1()));
        renderer->setAspectRatioMode(Qt::KeepAspectRatio);
        return renderer;
    }

    Symbol m_symbol;
    std::map<QRgb, std::unique_ptr<QSvgRenderer>> m_renderers;
};

} // namespace

QIcon icon(Symbol symbol)
{
    return QIcon(new SymbolEngine(symbol));
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(u":/icons/app.svg"_s).render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace overlap
