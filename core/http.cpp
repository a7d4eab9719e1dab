// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http.h"

namespace overlap {

void HttpResponse::raiseForStatus() const
{
    if (status >= firstError)
        throw StatusError("status " + std::to_string(status));
}

namespace {

Operation<QString> give(QString text)
{
    co_return text;
}

} // namespace

Operation<QString> HttpResponse::read() const
{
    return give(text);
}

} // namespace overlap
