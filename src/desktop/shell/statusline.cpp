// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/statusline.h"

#include "desktop/shell/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

QString todayText(const workspace::Today &today, bool hasPlan)
{
    const int done = int(std::lround(today.doneMinutes));
    const int planned = int(std::lround(today.plannedMinutes));
    const QString minutes = hasPlan && planned > 0 ? StatusLine::tr("%1 of %2 min").arg(done).arg(planned)
                                                   : StatusLine::tr("%1 min today").arg(done);
    if (today.dueReviews == 0)
        return StatusLine::tr("%1 · no reviews due").arg(minutes);
    return StatusLine::tr("%1 · %2").arg(minutes, StatusLine::tr("%n review(s)", nullptr, today.dueReviews));
}

StatusLine::StatusLine(const Theme *theme, QWidget *parent)
    : QStatusBar(parent)
    , m_theme(theme)
    , m_message(new QLabel(this))
    , m_today(new QLabel(this))
    , m_indexingText(new QLabel(this))
    , m_indexing(new QProgressBar(this))
    , m_act(new QPushButton(this))
    , m_dismiss(new QPushButton(this))
{
    setObjectName(u"statusLine"_s);
    setSizeGripEnabled(false);
    m_message->setObjectName(u"statusMessage"_s);
    m_today->setObjectName(u"statusToday"_s);
    m_indexing->setObjectName(u"statusIndexing"_s);
    m_act->setObjectName(u"statusAction"_s);
    m_dismiss->setObjectName(u"statusDismiss"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_indexing->setTextVisible(false);
    m_indexing->setFixedSize(120, 6);
    for (QWidget *widget : {static_cast<QWidget *>(m_act), static_cast<QWidget *>(m_dismiss),
                            static_cast<QWidget *>(m_indexing), static_cast<QWidget *>(m_indexingText)})
        widget->hide();
    setContentsMargins(6, 0, 10, 0);
    addWidget(m_message, 1);
    addWidget(m_act);
    addWidget(m_dismiss);
    addPermanentWidget(m_indexingText);
    addPermanentWidget(m_indexing);
    addPermanentWidget(m_today);

    m_fade.setSingleShot(true);
    m_fade.setInterval(6000);
    connect(&m_fade, &QTimer::timeout, this, [this] {
        if (!m_error)
            m_message->clear();
    });
    connect(m_dismiss, &QPushButton::clicked, this, &StatusLine::clearError);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const QPointer<QAction> action = m_action;
        clearError();
        if (action)
            action->trigger();
    });
    connect(theme, &Theme::changed, this, &StatusLine::colour);
    retranslate();
    colour();
}

void StatusLine::setToday(const workspace::Snapshot &snapshot)
{
    m_state = snapshot.today;
    m_hasPlan = snapshot.plan.has_value();
    m_today->setText(todayText(m_state, m_hasPlan));
}

void StatusLine::setIndexing(int done, int total)
{
    m_indexing->setVisible(total > 0);
    m_indexingText->setVisible(total > 0);
    m_indexing->setMaximum(std::max(1, total));
    m_indexing->setValue(done);
}

void StatusLine::say(const QString &sentence)
{
    if (m_error)
        return;
    m_message->setText(sentence);
    m_message->setToolTip(sentence);
    m_fade.start();
}

void StatusLine::showError(const QString &sentence, QAction *action)
{
    m_error = true;
    m_action = action;
    m_message->setText(sentence);
    m_message->setToolTip(sentence);
    m_act->setVisible(action);
    if (action)
        m_act->setText(action->text().remove(u'&'));
    m_dismiss->show();
    colour();
}

void StatusLine::clearError()
{
    m_error = false;
    m_message->clear();
    m_act->hide();
    m_dismiss->hide();
    colour();
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStatusBar::changeEvent(event);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_error ? m_theme->colours().errorTint : palette().color(QPalette::Window));
    painter.setPen(m_theme->colours().line);
    painter.drawLine(0, 0, width(), 0);
}

void StatusLine::retranslate()
{
    m_message->setAccessibleName(tr("What happened"));
    m_today->setAccessibleName(tr("Today"));
    m_indexing->setAccessibleName(tr("Reading the library"));
    m_indexingText->setText(tr("Reading the library"));
    m_dismiss->setText(tr("Dismiss"));
    if (m_state.date.isValid())
        m_today->setText(todayText(m_state, m_hasPlan));
}

void StatusLine::colour()
{
    QPalette words = palette();
    words.setColor(QPalette::WindowText, m_error ? m_theme->colours().error : m_theme->colours().ink);
    m_message->setPalette(words);
    words.setColor(QPalette::WindowText, m_error ? m_theme->colours().ink : m_theme->colours().muted);
    m_today->setPalette(words);
    m_indexingText->setPalette(words);
    update();
}

} // namespace waymark::desktop
