// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readerheader.h"

#include "desktop/roadmap/wording.h"
#include "desktop/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

ReaderHeader::ReaderHeader(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new QLabel(this))
    , m_practise(new QPushButton(this))
{
    setObjectName(u"readerHeader"_s);
    m_practise->setObjectName(u"practiseTopic"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(34, 6, 12, 8);
    row->addWidget(m_words, 1);
    row->addWidget(m_practise);
    connect(m_practise, &QPushButton::clicked, this, &ReaderHeader::practiceRequested);
    tell();
}

void ReaderHeader::setTopic(const library::Track *track, const library::Topic *topic, const QString &fileName)
{
    m_trackOrder = track ? track->order : -1;
    m_title = track ? track->title : fileName;
    m_questions = topic ? int(topic->questions.size()) : 0;
    m_minutes = topic ? topic->minutes : 0;
    m_level = topic ? topic->level : library::Level::Unknown;
    tell();
}

void ReaderHeader::setProgress(double share)
{
    m_progress = share;
    update();
}

void ReaderHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

void ReaderHeader::paintEvent(QPaintEvent *)
{
    const Colours &c = m_theme->colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.paper);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_trackOrder >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.track(m_trackOrder));
        painter.drawRoundedRect(QRectF(16, height() / 2.0 - 6, 10, 10), 3, 3);
    }
    painter.fillRect(QRectF(0, height() - 2, width(), 2), c.line);
    painter.fillRect(QRectF(0, height() - 2, width() * m_progress, 2), c.accent);
}

void ReaderHeader::tell()
{
    QStringList parts;
    if (!m_title.isEmpty())
        parts.append(m_title);
    if (m_minutes > 0)
        parts.append(duration(m_minutes));
    if (const QString level = nameOf(m_level); !level.isEmpty())
        parts.append(level);
    m_words->setText(parts.join(u"  ·  "_s));
    m_practise->setText(tr("Practise %n question(s)", nullptr, m_questions));
    m_practise->setVisible(m_questions > 0);
    update();
}

} // namespace waymark::desktop
