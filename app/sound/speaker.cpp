// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/speaker.h"

#include <QCoreApplication>
#include <QLibrary>

namespace overlap::sound {

std::unique_ptr<Speaker> makeSpeaker()
{
    const QString program = QCoreApplication::applicationDirPath();
    // Beside the program where it was built, else where it was installed.
    for (const QString &folder : {program, program + QStringLiteral("/" OVERLAP_LIBRARIES)}) {
        QLibrary library(folder + QStringLiteral("/" OVERLAP_SPEAKER));
        if (const auto make = reinterpret_cast<SpeakerMaker>(library.resolve(speakerMaker)))
            return std::unique_ptr<Speaker>(make());
    }
    return nullptr;
}

} // namespace overlap::sound
