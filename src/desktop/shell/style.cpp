// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/style.h"

#include "desktop/shell/lineicon.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

constexpr qreal radius = 5;

/// The middle of the outermost pixels, where a hairline is sharp.
QRectF hairlineRect(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

bool isOn(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state & flag;
}

} // namespace

Style::Style(const Colours &colours)
    : QProxyStyle(QStringLiteral("fusion"))
    , m_colours(colours)
{
    setObjectName(QStringLiteral("waymark"));
}

void Style::drawFocusRing(const QRectF &rect, QPainter *painter, qreal corner) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_colours.focus, 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), corner, corner);
    painter->restore();
}

void Style::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool primary = isOn(option, State_Enabled)
        && ((button && (button->features & QStyleOptionButton::DefaultButton))
            || (widget && widget->property("primary").toBool()));
    QColor ground = primary ? m_colours.accent : m_colours.raised;
    if (isOn(option, State_Sunken) || isOn(option, State_On))
        ground = primary ? m_colours.accent.darker(112) : m_colours.accentTint;
    else if (isOn(option, State_MouseOver) && isOn(option, State_Enabled))
        ground = primary ? m_colours.accent.lighter(108) : m_colours.hover;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground);
    painter->setPen(primary ? QPen(ground) : QPen(m_colours.line));
    painter->drawRoundedRect(hairlineRect(option->rect), radius, radius);
    painter->restore();
}

void Style::drawToolButton(const QStyleOption *option, QPainter *painter) const
{
    const bool on = isOn(option, State_On);
    const bool lit = isOn(option, State_Enabled) && (isOn(option, State_MouseOver) || isOn(option, State_Sunken));
    if (!on && !lit)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(on || isOn(option, State_Sunken) ? m_colours.accentTint : m_colours.hover);
    painter->drawRoundedRect(QRectF(option->rect), radius, radius);
    painter->restore();
}

void Style::drawField(const QStyleOption *option, QPainter *painter) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = isOn(option, State_HasFocus) && isOn(option, State_Enabled);
    painter->setPen(focused ? QPen(m_colours.focus, 2) : QPen(m_colours.line));
    painter->setBrush(isOn(option, State_Enabled) ? m_colours.raised : m_colours.surface);
    const QRectF frame = focused ? QRectF(option->rect).adjusted(1, 1, -1, -1) : hairlineRect(option->rect);
    painter->drawRoundedRect(frame, radius, radius);
    painter->restore();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolButton(option, painter);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(option, painter);
        return;
    case PE_FrameLineEdit: // drawn with its panel
    case PE_FrameDefaultButton: // the filled button says it
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget))
            drawFocusRing(QRectF(option->rect).adjusted(-2, -2, 2, 2), painter, radius);
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget)) {
            painter->save();
            painter->setPen(isOn(option, State_HasFocus) ? m_colours.focus : m_colours.line);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
            return;
        }
        break;
    case PE_FrameStatusBarItem:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_Splitter: {
        const QRect rect = option->rect;
        const bool vertical = rect.height() > rect.width();
        painter->fillRect(vertical ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                   : QRect(rect.left(), rect.center().y(), rect.width(), 1),
                          isOn(option, State_MouseOver) ? m_colours.focus : m_colours.line);
        return;
    }
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const bool primary = isOn(option, State_Enabled)
                && ((button->features & QStyleOptionButton::DefaultButton)
                    || (widget && widget->property("primary").toBool()));
            if (primary) {
                QStyleOptionButton copy = *button;
                copy.palette.setColor(QPalette::ButtonText, m_colours.onAccent);
                QProxyStyle::drawControl(element, &copy, painter, widget);
                return;
            }
        }
        break;
    case CE_MenuBarEmptyArea:
    case CE_MenuBarItem:
        painter->fillRect(option->rect, m_colours.surface);
        if (element == CE_MenuBarEmptyArea)
            return;
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (isOn(option, State_Selected) && isOn(option, State_Enabled)) {
                painter->save();
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(Qt::NoPen);
                painter->setBrush(m_colours.hover);
                painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 2, -1, -2), radius, radius);
                painter->restore();
            }
            const auto underline =
                styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine | underline,
                         item->palette, isOn(option, State_Enabled), item->text, QPalette::WindowText);
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_SpinBox) {
        drawField(option, painter);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        for (const auto &[sub, element, enabled] :
             {std::tuple{SC_SpinBoxUp, PE_IndicatorArrowUp, QAbstractSpinBox::StepUpEnabled},
              std::tuple{SC_SpinBoxDown, PE_IndicatorArrowDown, QAbstractSpinBox::StepDownEnabled}}) {
            QStyleOption arrow = *option;
            arrow.rect = subControlRect(CC_SpinBox, option, sub, widget).adjusted(3, 1, -3, -1);
            if (!spin || !(spin->stepEnabled & enabled))
                arrow.state &= ~State_Enabled;
            proxy()->drawPrimitive(element, &arrow, painter, widget);
        }
        return;
    }
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        control == CC_ComboBox && box && box->editable) {
        drawField(option, painter); // dates with a calendar among them
        QStyleOption arrow = *option;
        arrow.rect = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget).adjusted(4, 4, -4, -4);
        proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
        return;
    }
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool lit = isOn(option, State_MouseOver) || isOn(option, State_Sunken);
    const qreal inset = lit ? 2 : 3;
    handle = bar->orientation == Qt::Vertical ? handle.adjusted(inset, 2, -inset, -2)
                                              : handle.adjusted(2, inset, -2, -inset);
    QColor colour = m_colours.muted;
    colour.setAlphaF(lit ? 0.75F : 0.40F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal round = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, round, round);
    painter->restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, sub, widget);
    // No arrows: the groove is the whole bar.
    const QRect all = bar->rect;
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? all.height() : all.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const qint64 proportional =
        range + bar->pageStep > 0 ? qint64(bar->pageStep) * length / (range + bar->pageStep) : length;
    const int handle = range <= 0 ? length : std::min(length, std::max(28, int(proportional)));
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        return vertical ? QRect(all.left(), all.top() + from, all.width(), size)
                        : QRect(all.left() + from, all.top(), size, all.height());
    };
    switch (sub) {
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSlider:
        return visualRect(bar->direction, all, piece(start, handle));
    case SC_ScrollBarSubPage:
        return visualRect(bar->direction, all, piece(0, start));
    case SC_ScrollBarAddPage:
        return visualRect(bar->direction, all, piece(start + handle, length - start - handle));
    default:
        return {};
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 5;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ButtonMargin:
        return 10;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: // icons grow with the text beside them
        return std::max(16, widget ? widget->fontMetrics().height() : QFontMetrics(QApplication::font()).height());
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin: // beside the text of an item
        return 6;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.height() : 16;
    switch (type) {
    case CT_PushButton:
        result += QSize(line / 2, 0);
        result.setHeight(std::max(result.height(), line + 14));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(result.height(), line + 12));
        break;
    case CT_MenuItem:
        result.setHeight(std::max(result.height(), line + (size.height() < 8 ? 0 : 8)));
        break;
    case CT_MenuBarItem:
        result += QSize(8, 6);
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), line + 10));
        break;
    case CT_ItemViewItem:
        result += QSize(0, 4); // lists of ours that measure their rows themselves do not ask
        break;
    default:
        break;
    }
    if (type == CT_MenuItem)
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            result.setHeight(9);
    return result;
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Ours, rather than what a search through the desktop's icon themes would find while the window is being made.
    if (icon == SP_LineEditClearButton)
        return QIcon(new LineIcon(u"close"_s));
    return QProxyStyle::standardIcon(icon, option, widget);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Buttons and scroll bars answer the pointer.
    if (qobject_cast<QPushButton *>(widget) || widget->inherits("QScrollBar") || widget->inherits("QSplitterHandle"))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace waymark::desktop
