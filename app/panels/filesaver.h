// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QDialog;
class QFileDialog;

namespace overlap {

/// Asks where to save a file, and lets it be written there. Where that fails it says why and asks again.
class FileSaver : public QObject
{
    Q_OBJECT
public:
    /// Writes the file; on failure returns false and puts one line that names the file into `error`.
    using Write = std::function<bool(const QString &path, QString *error)>;

    /// Asks over that dialog, which owns it; `folder`: where to look for a place at first.
    FileSaver(QDialog &dialog, const QString &folder, Write write);

    /// `filter` is what the kind of file is called: "PNG picture". `name` is without the suffix.
    void ask(const QString &filter, const QString &suffix, const QString &name);

Q_SIGNALS:
    void saved(const QString &path);

private:
    void save(const QString &path);

    QDialog &m_dialog;
    const QString m_folder;
    const Write m_write;
    QFileDialog *m_files = nullptr; ///< Made when it is first asked for.
};

} // namespace overlap
