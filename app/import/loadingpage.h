// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace overlap {

class TextLabel;

/// Says how far a file is read, or why it cannot be.
class LoadingPage : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingPage(const QString &fileName, QWidget *parent = nullptr);

    void setProgress(double share);
    void setError(const QString &error);

Q_SIGNALS:
    void cancelled(); ///< By the reader: while it loads, or to close what has failed.

protected:
    void changeEvent(QEvent *event) override;

private:
    void translate();

    const QString m_fileName;
    bool m_failed = false;
    TextLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_button;
};

} // namespace overlap
