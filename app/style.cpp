// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/style.h"

#include "app/stylefields.h"

#include <QApplication>
#include <QFrame>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace overlap {

namespace {

template<typename Option>
const Option &as(const QStyleOption *option)
{
    return *static_cast<const Option *>(option);
}

bool isHorizontal(const QStyleOptionComplex *option)
{
    return option->state.testFlag(QStyle::State_Horizontal);
}

// Whether it is the list that a combo box opens.
bool isComboList(const QWidget *widget)
{
    return widget && widget->inherits("QComboBoxListView");
}

// Where the round handle of a horizontal slider is.
QRect sliderHandle(const QStyleOptionSlider &option, int size)
{
    const int x = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                  option.rect.width() - size, option.upsideDown);
    return {option.rect.x() + x, option.rect.y() + (option.rect.height() - size) / 2, size, size};
}

// Where the handle of a scroll bar is; it has no arrows.
QRect scrollHandle(const QStyleOptionSlider &option, int least)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 steps = qint64(option.maximum) - option.minimum + option.pageStep;
    const int size =
        qBound(qMin(least, length), steps > 0 ? int(qint64(length) * option.pageStep / steps) : length, length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - size, option.upsideDown);
    const QRect &rect = option.rect;
    return horizontal ? QRect(rect.x() + start, rect.y(), size, rect.height())
                      : QRect(rect.x(), rect.y() + start, rect.width(), size);
}

class Style : public QProxyStyle
{
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;

private:
    void drawItem(QStyleOptionViewItem option, QPainter *painter, const QWidget *widget) const;
};

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Paint paint(option->palette);
    if (element == PE_IndicatorCheckBox)
        paintSwitch(*painter, *option, paint);
    else if (element == PE_FrameFocusRect)
        paintFocusRing(*painter, option->rect, paint.length(metrics.barRadius), paint);
    else if (element == PE_FrameTabBarBase)
        painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)), paint.theme.line);
    else if (element == PE_PanelScrollAreaCorner)
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    else if (element == PE_PanelLineEdit && as<QStyleOptionFrame>(option).lineWidth > 0)
        paintField(*painter, *option, paint);
    else if (element == PE_PanelItemViewItem)
        paintListItem(*painter, as<QStyleOptionViewItem>(option), paint);
    else if (element == PE_Frame || element == PE_FrameMenu)
        paintFrame(*painter, option->rect, paint);
    else if (element == PE_PanelMenu || element == PE_PanelTipLabel)
        paintPanel(*painter, option->rect, paint);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Paint paint(option->palette);
    if (element == CE_PushButtonBevel)
        paintButtonPanel(*painter, as<QStyleOptionButton>(option), paint);
    else if (element == CE_PushButtonLabel)
        paintButtonLabel(*painter, as<QStyleOptionButton>(option), paint);
    else if (element == CE_TabBarTab)
        paintTab(*painter, as<QStyleOptionTab>(option), paint);
    else if (element == CE_Splitter)
        painter->fillRect(option->rect, paint.theme.line);
    else if (element == CE_ComboBoxLabel && !as<QStyleOptionComboBox>(option).editable)
        paintComboLabel(*painter, as<QStyleOptionComboBox>(option), paint);
    else if (element == CE_ProgressBar)
        paintProgress(*painter, as<QStyleOptionProgressBar>(option), paint);
    else if (element == CE_MenuItem)
        paintMenuItem(*painter, as<QStyleOptionMenuItem>(option), paint);
    else if (element == CE_MenuEmptyArea)
        painter->fillRect(option->rect, paint.theme.panel);
    else if (element == CE_ItemViewItem)
        drawItem(as<QStyleOptionViewItem>(option), painter, widget);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawItem(QStyleOptionViewItem option, QPainter *painter, const QWidget *widget) const
{
    option.palette = selectedPalette(option.palette);
    option.state.setFlag(State_HasFocus, false); // What is selected shows it.
    QProxyStyle::drawControl(CE_ItemViewItem, &option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_Slider && isHorizontal(option)) {
        const auto &slider = as<QStyleOptionSlider>(option);
        const Paint paint(option->palette);
        paintSlider(*painter, slider, sliderHandle(slider, paint.pixels(metrics.handle)), paint);
    } else if (control == CC_ScrollBar) {
        const auto &bar = as<QStyleOptionSlider>(option);
        const Paint paint(option->palette);
        if (!widget || widget->testAttribute(Qt::WA_OpaquePaintEvent)) // Else what it lies on is its ground.
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        paintScrollBar(*painter, bar, scrollHandle(bar, paint.pixels(metrics.scrollBar) * 2), paint);
    } else if (control == CC_ComboBox) {
        paintCombo(*painter, as<QStyleOptionComboBox>(option), Paint(option->palette));
    } else if (control == CC_SpinBox && as<QStyleOptionSpinBox>(option).buttonSymbols == QAbstractSpinBox::NoButtons) {
        paintField(*painter, *option, Paint(option->palette));
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const qreal scale = textScale(QApplication::font());
    if (control == CC_Slider && isHorizontal(option)) {
        const auto &slider = as<QStyleOptionSlider>(option);
        return subControl == SC_SliderHandle ? sliderHandle(slider, qRound(metrics.handle * scale)) : option->rect;
    }
    if (control == CC_ScrollBar) {
        const auto &bar = as<QStyleOptionSlider>(option);
        const QRect handle = scrollHandle(bar, qRound(metrics.scrollBar * scale) * 2);
        const QRect &all = option->rect;
        const bool horizontal = bar.orientation == Qt::Horizontal;
        if (subControl == SC_ScrollBarSlider)
            return handle;
        if (subControl == SC_ScrollBarGroove)
            return all;
        if (subControl == SC_ScrollBarSubPage)
            return horizontal ? QRect(all.topLeft(), QPoint(handle.left() - 1, all.bottom()))
                              : QRect(all.topLeft(), QPoint(all.right(), handle.top() - 1));
        if (subControl == SC_ScrollBarAddPage)
            return horizontal ? QRect(QPoint(handle.right() + 1, all.top()), all.bottomRight())
                              : QRect(QPoint(all.left(), handle.bottom() + 1), all.bottomRight());
        return {};
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return comboText(as<QStyleOptionComboBox>(option), scale);
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return comboArrow(as<QStyleOptionComboBox>(option), scale);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const qreal scale = textScale(QApplication::font());
    if (metric == PM_SliderLength || metric == PM_SliderThickness || metric == PM_SliderControlThickness)
        return qRound(metrics.handle * scale);
    if (metric == PM_IndicatorWidth)
        return qRound(metrics.switchWidth * scale);
    if (metric == PM_IndicatorHeight)
        return qRound(metrics.switchHeight * scale);
    if (metric == PM_ScrollBarExtent)
        return qRound(metrics.scrollBar * scale);
    if (metric == PM_ButtonIconSize || metric == PM_SmallIconSize)
        return qRound(metrics.symbol * scale);
    if (metric == PM_SplitterWidth || metric == PM_TabBarBaseHeight)
        return qRound(metrics.border);
    if (metric == PM_FocusFrameHMargin && isComboList(widget)) // As far in as in the box itself.
        return qRound((metrics.buttonPadX - metrics.border) * scale) - 1;
    if (metric == PM_MenuPanelWidth)
        return qRound(metrics.border);
    if (metric == PM_MenuHMargin || metric == PM_MenuVMargin)
        return qRound(metrics.gap / 2 * scale);
    if (metric == PM_ButtonShiftHorizontal || metric == PM_ButtonShiftVertical || metric == PM_TabBarTabShiftVertical)
        return 0;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const qreal scale = textScale(QApplication::font());
    const QSize pad(qRound(metrics.buttonPadX * 2 * scale), qRound(metrics.buttonPadY * 2 * scale));
    if (type == CT_PushButton) {
        const auto &button = as<QStyleOptionButton>(option);
        const bool menu = button.features.testFlag(QStyleOptionButton::HasMenu);
        const int height = qMax(option->fontMetrics.height(), button.icon.isNull() ? 0 : button.iconSize.height());
        return QSize(size.width() + (menu ? button.iconSize.width() : 0), height) + pad;
    }
    if (type == CT_TabBarTab) {
        QFont bold = widget ? widget->font() : QFont();
        bold.setWeight(QFont::DemiBold);
        const QSize text = QFontMetrics(bold).size(Qt::TextShowMnemonic, as<QStyleOptionTab>(option).text);
        return text + pad + QSize(0, qRound(metrics.buttonPadY * scale));
    }
    if (type == CT_ComboBox) // With room for its arrow.
        return QSize(size.width() + qRound((metrics.symbol + metrics.gap) * scale), option->fontMetrics.height()) + pad;
    if (type == CT_LineEdit && as<QStyleOptionFrame>(option).lineWidth > 0)
        return QSize(size.width(), option->fontMetrics.height()) + pad;
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool isOption = type == CT_ItemViewItem && isComboList(widget);
    const bool isAction =
        type == CT_MenuItem && as<QStyleOptionMenuItem>(option).menuItemType != QStyleOptionMenuItem::Separator;
    return isOption || isAction ? QSize(usual.width(), option->fontMetrics.height() + pad.height()) : usual;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect usual = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_LineEditContents || as<QStyleOptionFrame>(option).lineWidth == 0)
        return usual;
    const int pad = qRound(metrics.buttonPadX / 2 * textScale(QApplication::font()));
    return usual.adjusted(pad, 0, -pad, 0);
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    if (standard != SP_MessageBoxWarning)
        return QProxyStyle::standardIcon(standard, option, widget);
    return warningIcon(Paint(widget ? widget->palette() : QApplication::palette()));
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    if (hint == SH_Slider_AbsoluteSetButtons)
        return Qt::LeftButton;
    if (hint == SH_ComboBox_PopupFrameStyle)
        return int(QFrame::StyledPanel) | int(QFrame::Plain);
    if (hint == SH_ComboBox_Popup) // The list opens below, as the lists of web pages do.
        return 0;
    if (hint == SH_Slider_PageSetButtons || hint == SH_EtchDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

} // namespace

QStyle *makeStyle()
{
    return new Style;
}

} // namespace overlap
