// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languageactions.h"

#include "app/translation.h"
#include "app/windowaction.h"

#include <QActionGroup>
#include <QMenu>

namespace overlap {

LanguageActions::LanguageActions(QWidget &window, Translation &translation)
{
    auto *group = new QActionGroup(&window);
    for (const LanguageChoice choice : {LanguageChoice::System, LanguageChoice::English, LanguageChoice::German}) {
        const QString name = languageName(choice);
        QAction *action = addWindowAction(window, {}, name, tr("Language: %1").arg(name));
        action->setCheckable(true);
        action->setChecked(choice == translation.choice());
        QObject::connect(action, &QAction::triggered, &translation,
                         [&translation, choice] { translation.setChoice(choice); });
        group->addAction(action);
        all += action;
    }
}

void LanguageActions::fill(QMenu &menu) const
{
    menu.addMenu(tr("Language"))->addActions(all);
}

} // namespace overlap
