// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/lessonorder.h"

#include "lessons/lessons.h"

namespace overlap {

const Lesson *lessonAfter(const Lesson &lesson)
{
    return &lesson == &lessons().back() ? nullptr : &lesson + 1;
}

const Lesson *lessonBefore(const Lesson &lesson)
{
    return &lesson == &lessons().front() ? nullptr : &lesson - 1;
}

} // namespace overlap
