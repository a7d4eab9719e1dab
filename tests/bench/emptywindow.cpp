// SPDX-License-Identifier: GPL-3.0-or-later
// What any Qt program costs: the peer for the time to the first frame and for memory at rest.

#include <QApplication>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
