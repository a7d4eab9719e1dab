// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QStyle;

namespace overlap {

/// Fusion with the calm of our own: rounded buttons and fields, thin sliders with a round handle, underlined tabs, slim
/// scroll bars, quiet lists and menus, and a focus ring on every control. Colours come from the theme of the control's
/// palette, lengths follow the font of the application. The caller owns it.
QStyle *makeStyle();

} // namespace overlap
