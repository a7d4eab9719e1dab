// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/style.h"
#include "app/theme.h"
#include "tests/app/themekinds.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QtTest>

#include <memory>

using namespace overlap;

namespace {

constexpr QRect place{0, 0, 120, 32};

/// What the style draws of a control in a state, on a ground of its own.
class Drawing
{
public:
    explicit Drawing(ThemeKind kind)
        : m_style(makeStyle()), m_theme(theme(kind)), m_image(place.size(), QImage::Format_RGB32)
    {
        m_image.fill(m_theme.bg);
    }

    void combo(QStyle::State state)
    {
        QStyleOptionComboBox option;
        prepare(option, state);
        QPainter painter(&m_image);
        m_style->drawComplexControl(QStyle::CC_ComboBox, &option, &painter);
    }

    void lineEdit(QStyle::State state)
    {
        QStyleOptionFrame option;
        prepare(option, state);
        option.lineWidth = 1;
        QPainter painter(&m_image);
        m_style->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter);
    }

    void item(QStyle::State state)
    {
        QStyleOptionViewItem option;
        prepare(option, state);
        QPainter painter(&m_image);
        m_style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter);
    }

    void menuItem(QStyle::State state)
    {
        QStyleOptionMenuItem option;
        prepare(option, state);
        QPainter painter(&m_image);
        m_style->drawControl(QStyle::CE_MenuItem, &option, &painter);
    }

    void progress(int done)
    {
        QStyleOptionProgressBar option;
        prepare(option, QStyle::State_Enabled | QStyle::State_Horizontal);
        option.maximum = 100;
        option.progress = done;
        QPainter painter(&m_image);
        m_style->drawControl(QStyle::CE_ProgressBar, &option, &painter);
    }

    QColor border() const { return m_image.pixelColor(place.width() / 2, 0); }
    QColor ground() const { return m_image.pixelColor(place.width() / 2, place.height() / 2); }

    /// The share of the middle line that has the colour.
    double share(const QColor &color) const
    {
        int count = 0;
        for (int x = 0; x < place.width(); ++x)
            count += m_image.pixelColor(x, place.height() / 2) == color ? 1 : 0;
        return double(count) / place.width();
    }

private:
    void prepare(QStyleOption &option, QStyle::State state) const
    {
        option.rect = place;
        option.state = state;
        option.palette = themePalette(m_theme);
    }

    std::unique_ptr<QStyle> m_style;
    const Theme &m_theme;
    QImage m_image;
};

constexpr QStyle::State enabled = QStyle::State_Enabled;
constexpr QStyle::State reached = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;

using Color = QColor Theme::*;
using Control = void (Drawing::*)(QStyle::State);

} // namespace

Q_DECLARE_METATYPE(Control)
Q_DECLARE_METATYPE(Color)

/// Fields, lists and menus have the colours of the theme, and each of their states is to be told from the others.
class TestStyleFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksLike_data()
    {
        QTest::addColumn<Control>("control");
        QTest::addColumn<QStyle::State>("state");
        QTest::addColumn<Color>("border");
        QTest::addColumn<Color>("ground");
        const auto row = [](const char *name, Control control, QStyle::State state, Color border, Color ground) {
            QTest::newRow(name) << control << state << border << ground;
        };
        row("combo box", &Drawing::combo, enabled, &Theme::line, &Theme::panel);
        row("combo box, mouse over it", &Drawing::combo, enabled | QStyle::State_MouseOver, &Theme::faint,
            &Theme::panel);
        row("combo box, disabled", &Drawing::combo, {}, &Theme::line, &Theme::bg);
        row("combo box, disabled, mouse over it", &Drawing::combo, QStyle::State_MouseOver, &Theme::line, &Theme::bg);
        row("combo box, open", &Drawing::combo, enabled | QStyle::State_On, &Theme::accent, &Theme::panel);
        row("combo box, reached by key", &Drawing::combo, enabled | reached, &Theme::accent, &Theme::panel);
        row("combo box, clicked", &Drawing::combo, enabled | QStyle::State_HasFocus, &Theme::line, &Theme::panel);
        row("line edit", &Drawing::lineEdit, enabled, &Theme::line, &Theme::panel);
        row("line edit, with the cursor", &Drawing::lineEdit, enabled | QStyle::State_HasFocus, &Theme::accent,
            &Theme::panel);
        row("line edit, disabled", &Drawing::lineEdit, {}, &Theme::line, &Theme::bg);
        row("item of a list", &Drawing::item, enabled, &Theme::bg, &Theme::bg);
        row("item of a list, selected", &Drawing::item, enabled | QStyle::State_Selected, &Theme::accentline,
            &Theme::accentbg);
        row("item of a menu", &Drawing::menuItem, enabled, &Theme::bg, &Theme::bg);
        row("item of a menu, selected", &Drawing::menuItem, enabled | QStyle::State_Selected, &Theme::accentline,
            &Theme::accentbg);
        row("item of a menu, disabled", &Drawing::menuItem, QStyle::State_Selected, &Theme::bg, &Theme::bg);
    }

    void looksLike()
    {
        QFETCH(const Control, control);
        QFETCH(const QStyle::State, state);
        QFETCH(const Color, border);
        QFETCH(const Color, ground);
        for (const ThemeKind kind : themeKinds) {
            Drawing drawing(kind);
            (drawing.*control)(state);
            QCOMPARE(drawing.border().name(), (theme(kind).*border).name());
            QCOMPARE(drawing.ground().name(), (theme(kind).*ground).name());
        }
    }

    void progressIsAShare_data()
    {
        QTest::addColumn<int>("done");
        QTest::newRow("none") << 0;
        QTest::newRow("a quarter") << 25;
        QTest::newRow("all") << 100;
    }

    void progressIsAShare()
    {
        QFETCH(const int, done);
        Drawing drawing(ThemeKind::Light);
        drawing.progress(done);
        const double share = drawing.share(theme(ThemeKind::Light).accent);
        QVERIFY2(std::abs(share - done / 100.0) < 0.1, qPrintable(QString::number(share)));
    }

    /// The text has room, and the arrow does not lie on it.
    void aBoxHasRoomForItsText_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::newRow("usual text") << metrics.bodyText;
        QTest::newRow("text twice as large") << 2 * metrics.bodyText;
    }

    void aBoxHasRoomForItsText()
    {
        QFETCH(const int, pixels);
        QFont font = QApplication::font();
        font.setPixelSize(pixels);
        QApplication::setFont(font);
        const std::unique_ptr<QStyle> style(makeStyle());
        QComboBox box;
        box.setStyle(style.get());
        box.addItems({QStringLiteral("short"), QStringLiteral("a text that is much longer")});
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.rect = QRect(QPoint(), box.sizeHint());
        const QRect text = style->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        const QRect arrow = style->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, &box);
        QVERIFY(text.width() >= box.fontMetrics().horizontalAdvance(box.itemText(1)));
        QVERIFY(text.height() >= box.fontMetrics().height());
        QVERIFY(!text.intersects(arrow));
        QVERIFY(option.rect.contains(arrow));
    }
};

QTEST_MAIN(TestStyleFields)
#include "tst_stylefields.moc"
