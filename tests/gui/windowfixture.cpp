// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "desktop/pages.h"
#include "desktop/shell/indexer.h"
#include "desktop/shell/language.h"
#include "desktop/shell/settings.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::desktop;

namespace {

/// A Wednesday afternoon, the same in every test; it does not move unless a test waits on it.
QDateTime fixedNow()
{
    return QDateTime(QDate(2026, 3, 4), QTime(15, 0), QTimeZone::utc());
}

} // namespace

WindowFixture::WindowFixture(bool firstStartDone)
{
    if (firstStartDone)
        Settings(dataFolder()).setFirstStartDone();
}

WindowFixture::~WindowFixture()
{
    close();
}

bool WindowFixture::open(const QString &library)
{
    DesktopOptions options;
    options.locations =
        workspace::Locations::standard(QStringLiteral(WAYMARK_TEST_DATA "/library/") + library, dataFolder());
    options.clock = [now = m_now.isValid() ? m_now : fixedNow()] { return now; };
    options.zone = QTimeZone::utc();
    options.appearance = {};
    options.size = QSize(1280, 800);
    m_desktop = std::make_unique<Desktop>(options, allPages());
    m_desktop->language()->choose(u"en"_s);
    QSignalSpy indexed(m_desktop->indexer(), &Indexer::finished);
    m_desktop->start();
    window()->activateWindow();
    return QTest::qWaitFor(
               [&] {
                   return !indexed.isEmpty() && window()->hasArrived() && find<QWidget>("searchPalette") && snapshot()
                       && !snapshot()->library->tracks.empty();
               },
               15000)
        && QTest::qWaitForWindowActive(window());
}

void WindowFixture::close()
{
    if (!m_desktop)
        return;
    window()->close();
    m_desktop.reset();
}

QModelIndex WindowFixture::rowOf(const QString &topic) const
{
    const QAbstractItemModel *model = roadmap()->model();
    for (int track = 0; track < model->rowCount(); ++track) {
        const QModelIndex parent = model->index(track, 0);
        for (int row = 0; row < model->rowCount(parent); ++row)
            if (const QModelIndex index = model->index(row, 0, parent);
                index.data(RoadmapModel::IdRole).toString() == topic)
                return index;
    }
    return {};
}

QString WindowFixture::heading() const
{
    return reader()->document()->firstBlock().text();
}

void WindowFixture::click(const QModelIndex &index) const
{
    roadmap()->scrollTo(index);
    QTest::mouseClick(roadmap()->viewport(), Qt::LeftButton, {}, roadmap()->visualRect(index).center());
}

void WindowFixture::press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(widget, key, modifiers);
}

void WindowFixture::trigger(const char *action) const
{
    window()->actions()->action(action)->trigger();
}
