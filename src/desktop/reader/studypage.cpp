// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/studypage.h"

#include "desktop/reader/codecopy.h"
#include "desktop/reader/contentspane.h"
#include "desktop/reader/findbar.h"
#include "desktop/reader/linkfollower.h"
#include "desktop/reader/readerpane.h"
#include "desktop/reader/readerview.h"
#include "desktop/reader/readingrecord.h"
#include "desktop/reader/topicexport.h"
#include "desktop/roadmap/roadmappane.h"
#include "desktop/roadmap/roadmapview.h"
#include "desktop/shell/actions.h"
#include "desktop/shell/settings.h"
#include "markdown/excerpt.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

StudyPage::StudyPage(const Collaborators &with, QWidget *parent)
    : Page(parent)
    , m_with(with)
    , m_splitter(new QSplitter(this))
    , m_roadmap(new RoadmapPane(with, m_splitter))
    , m_reader(new ReaderPane(with, m_splitter))
    , m_contents(new ContentsPane(with, m_splitter))
    , m_links(new LinkFollower(this))
    , m_record(new ReadingRecord(with.host, this))
{
    setObjectName(u"studyPage"_s);
    m_splitter->setObjectName(u"studySplitter"_s);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({300, 720, 260});
    m_splitter->restoreState(with.settings->layout(u"studySplitter"_s));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    addActions();
    auto *paper = new TopicExport(
        with,
        [this]() -> std::optional<TopicExport::Topic> {
            const SnapshotPtr snapshot = m_with.host->snapshot();
            if (!snapshot || !m_part || !m_reader->showsDocument())
                return std::nullopt;
            const library::Topic *topic = snapshot->library->topic(m_open.topic);
            return TopicExport::Topic{
                topic ? topic->title : QFileInfo(m_path).completeBaseName(), m_part, {snapshot->library->root, m_path}};
        },
        this);
    connect(paper, &TopicExport::said, this, &Page::statusMessage);
    connect(paper, &TopicExport::failed, this, &Page::errorMessage);
    connectPanes();
    showNothing();
    if (with.host->snapshot())
        adopt(with.host->snapshot());
}

StudyPage::~StudyPage()
{
    m_contents->notes()->save();
}

void StudyPage::addActions()
{
    Actions *actions = m_with.actions;
    const auto add = [&](const ActionSpec &spec, auto slot) {
        QAction *action = actions->add(spec);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const auto toggle = [&](const char *id, const char *text, const QKeySequence &key, QWidget *pane) {
        QAction *action = actions->add({id, MenuId::View, text, {key}, true});
        action->setChecked(m_with.settings->place(QString::fromLatin1(id)) != "hidden"_L1);
        connect(action, &QAction::triggered, this, [this, action](bool on) {
            m_with.settings->setPlace(action->objectName(), on ? u"shown"_s : u"hidden"_s);
            foldPanes();
        });
        pane->setVisible(action->isChecked());
        return action;
    };
    m_showRoadmap =
        toggle("view.roadmap", QT_TRANSLATE_NOOP("Actions", "&Roadmap"), QKeySequence(Qt::CTRL | Qt::Key_B), m_roadmap);
    m_showContents = toggle("view.contents", QT_TRANSLATE_NOOP("Actions", "&Contents and notes"),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), m_contents);
    add({"edit.find", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Find in this topic"), {QKeySequence::Find}},
        [this] { m_reader->findBar()->open(); });
    add({"edit.copyCode",
         MenuId::Edit,
         QT_TRANSLATE_NOOP("Actions", "Copy the first &code in view"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}},
        [this] {
            if (!m_reader->codeCopy()->copyInView())
                Q_EMIT statusMessage(tr("There is no code in view."));
        });
    add({"edit.findNext", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Find &next"), {QKeySequence(Qt::Key_F3)}},
        [this] { m_reader->findBar()->findNext(); });
    add({"edit.findPrevious",
         MenuId::Edit,
         QT_TRANSLATE_NOOP("Actions", "Find &previous"),
         {QKeySequence(Qt::SHIFT | Qt::Key_F3)}},
        [this] { m_reader->findBar()->findPrevious(); });
    add({"study.markRead",
         MenuId::Study,
         QT_TRANSLATE_NOOP("Actions", "&Mark the open topic as read"),
         {QKeySequence(Qt::CTRL | Qt::Key_Return)}},
        [this] { toggleRead(); });
    add({"study.next",
         MenuId::Study,
         QT_TRANSLATE_NOOP("Actions", "&Next topic"),
         {QKeySequence(Qt::CTRL | Qt::Key_PageDown)}},
        [this] { step(1); });
    add({"study.previous",
         MenuId::Study,
         QT_TRANSLATE_NOOP("Actions", "&Previous topic"),
         {QKeySequence(Qt::CTRL | Qt::Key_PageUp)}},
        [this] { step(-1); });
    add({"study.note",
         MenuId::Study,
         QT_TRANSLATE_NOOP("Actions", "&Write a note"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}},
        [this] {
            m_showContents->setChecked(true);
            m_contents->show();
            m_contents->notes()->begin();
        });
    add({"study.highlight",
         MenuId::Study,
         QT_TRANSLATE_NOOP("Actions", "&Highlight what is selected"),
         {QKeySequence(Qt::CTRL | Qt::Key_H)}},
        [this] { highlightSelection(); });
    add({"study.practise",
         MenuId::Study,
         QT_TRANSLATE_NOOP("Actions", "Practise the &questions of this topic"),
         {QKeySequence(Qt::CTRL | Qt::Key_P)}},
        [this] { Q_EMIT practiceRequested(m_open.topic); });
}

void StudyPage::connectPanes()
{
    connect(m_roadmap, &RoadmapPane::topicRequested, this, &Page::topicRequested);
    connect(m_roadmap, &RoadmapPane::librarySwitchRequested, this, &StudyPage::librarySwitchRequested);
    connect(m_contents, &ContentsPane::sectionRequested, this, &Page::topicRequested);
    connect(m_contents, &ContentsPane::positionRequested, this, [this](int position) {
        m_reader->view()->scrollToPosition(position);
        m_record->activity();
    });
    connect(m_reader, &ReaderPane::markRequested, this, &StudyPage::toggleRead);
    connect(m_reader, &ReaderPane::nextRequested, this, [this] { step(1); });
    connect(m_reader, &ReaderPane::previousRequested, this, [this] { step(-1); });
    connect(m_reader, &ReaderPane::practiceRequested, this, [this] { Q_EMIT practiceRequested(m_open.topic); });
    connect(m_reader, &ReaderPane::emptyActionRequested, this, [this] {
        if (const QString next = nextTopic(); !next.isEmpty())
            Q_EMIT topicRequested(next);
        else
            Q_EMIT librarySwitchRequested();
    });
    connect(m_reader, &ReaderPane::restyled, this, [this] {
        m_contents->setTopic(m_open.topic, m_reader->outline());
        updateHighlights();
        scrolled();
    });
    connect(m_reader->codeCopy(), &CodeCopy::copied, this,
            [this] { Q_EMIT statusMessage(tr("The code was copied.")); });
    ReaderView *view = m_reader->view();
    connect(view, &ReaderView::scrolled, this, &StudyPage::scrolled);
    connect(view, &ReaderView::activity, this, [this] { m_record->activity(); });
    connect(view, &ReaderView::linkActivated, this, [this](const QUrl &url) {
        if (const SnapshotPtr snapshot = m_with.host->snapshot())
            m_links->follow(*snapshot, m_path, url.toString());
    });
    connect(view, &ReaderView::linkHovered, this, [this](const QUrl &url) {
        if (const SnapshotPtr snapshot = m_with.host->snapshot(); snapshot && !url.isEmpty())
            Q_EMIT statusMessage(LinkFollower::hint(*snapshot, m_path, url.toString()));
    });
    connect(m_links, &LinkFollower::topicRequested, this, &Page::topicRequested);
    connect(m_links, &LinkFollower::said, this, &Page::statusMessage);
    connect(m_links, &LinkFollower::anchorRequested, this, [this](const QString &anchor) {
        TopicId target = m_open;
        target.anchor = anchor;
        Q_EMIT topicRequested(target.toString());
    });
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_with.settings->setLayout(u"studySplitter"_s, m_splitter->saveState()); });
    connect(m_with.host, &WorkspaceHost::leaving, this, [this] { m_record->open({}); });
    connect(m_with.host, &WorkspaceHost::snapshotChanged, this, &StudyPage::adopt);
}

QList<QWidget *> StudyPage::panes() const
{
    return {m_reader->view(), m_contents->list(), m_roadmap->view()};
}

void StudyPage::open(const QString &id)
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot || id.isEmpty())
        return;
    const TopicId wanted = TopicId::parse(*snapshot->library, id.section(u'\n', 0, 0));
    const QString passage = id.section(u'\n', 1);
    const bool same = m_library == snapshot->library && wanted.topic == m_open.topic && wanted.file == m_open.file
        && m_reader->showsDocument();
    if (!same) {
        load(wanted, -1, passage);
        return;
    }
    if (!wanted.anchor.isEmpty() && !m_reader->scrollToAnchor(wanted.anchor))
        Q_EMIT statusMessage(tr("This topic has no section “%1”.").arg(wanted.anchor));
    selectPassage(passage);
}

QString StudyPage::place() const
{
    if (m_open.topic.isEmpty() && m_open.file.isEmpty())
        return {};
    return TopicId{m_open.topic, {}, m_open.file}.toString() + u'\n' + QString::number(m_reader->topLine());
}

void StudyPage::restore(const QString &place)
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    const QString id = place.section(u'\n', 0, 0);
    if (!snapshot || id.isEmpty())
        return;
    const TopicId wanted = TopicId::parse(*snapshot->library, id);
    const int line = place.section(u'\n', 1, 1).toInt();
    if (m_library == snapshot->library && wanted.topic == m_open.topic && wanted.file == m_open.file)
        m_reader->scrollToLine(line);
    else if (wanted.topic.isEmpty() || snapshot->library->topic(wanted.topic))
        load(wanted, line);
}

void StudyPage::enter()
{
    m_record->setActive(window()->isActiveWindow());
}

void StudyPage::load(const TopicId &id, int line, const QString &passage)
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    const library::Topic *topic = snapshot->library->topic(id.topic);
    if (id.file.isEmpty() && !topic) {
        Q_EMIT statusMessage(tr("The library has no topic “%1” any more.").arg(id.topic));
        return;
    }
    const QString path = topic ? topic->path : id.file;
    m_with.documents->fetch(snapshot->library->root + u'/' + path, this,
                            [this, id, path, line, passage](const DocumentPtr &document, const QString &error) {
                                if (!document) {
                                    m_open = {};
                                    m_offers = false;
                                    m_reader->showEmpty(error, tr("Go on"));
                                    return;
                                }
                                m_path = path;
                                shown(id, document, line, passage);
                            });
}

void StudyPage::shown(const TopicId &id, const DocumentPtr &document, int line, const QString &passage)
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    const library::Topic *topic = snapshot->library->topic(id.topic);
    const library::Track *track = topic ? snapshot->library->track(topic->trackId) : nullptr;
    if (line < 0)
        line = ReadingRecord::lineOf(*snapshot, id.topic);
    m_record->open(id.topic); // before the text changes: scrolling belongs to the new topic from here on
    m_open = id;
    m_offers = false;
    m_library = snapshot->library;
    const DocumentPtr part = topic && !topic->anchor.isEmpty()
        ? std::make_shared<const markdown::Document>(markdown::excerpt(*document, topic->line, topic->lastLine))
        : document;
    m_part = part;
    m_reader->show({part, {snapshot->library->root, m_path}, track, topic});
    m_contents->setTopic(id.topic, m_reader->outline());
    m_roadmap->setOpenTopic(id.topic);
    if (id.anchor.isEmpty() || !m_reader->scrollToAnchor(id.anchor))
        m_reader->scrollToLine(line);
    updateFooter();
    updateHighlights();
    selectPassage(passage);
    scrolled();
}

void StudyPage::showNothing()
{
    m_open = {};
    m_offers = true;
    const SnapshotPtr snapshot = m_with.host->snapshot();
    const library::Topic *next = snapshot ? snapshot->library->topic(nextTopic()) : nullptr;
    if (next && !snapshot->marks.isEmpty())
        m_reader->showEmpty(tr("Choose a topic from the roadmap, or go on with “%1”.").arg(next->title), tr("Go on"));
    else
        m_reader->showEmpty(tr("Choose a topic from the roadmap, or begin with the first."),
                            tr("Open the first topic"));
    m_contents->setTopic({}, {});
}

QString StudyPage::nextTopic() const
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot)
        return {};
    const auto isOpen = [&](const library::Topic &topic) {
        const journal::Mark mark = snapshot->mark(topic.key);
        return !topic.missing && mark != journal::Mark::Read && mark != journal::Mark::Skipped;
    };
    for (const QString &key : snapshot->today.topics)
        if (const library::Topic *topic = snapshot->library->topic(key); topic && isOpen(*topic))
            return key;
    QString first;
    for (const library::Track &track : snapshot->library->tracks)
        for (const library::Topic &topic : track.topics) {
            if (isOpen(topic))
                return topic.key;
            if (first.isEmpty())
                first = topic.key;
        }
    return first;
}

void StudyPage::adopt(const SnapshotPtr &snapshot)
{
    if (m_library && m_library != snapshot->library && !m_open.topic.isEmpty()) {
        if (m_library->root != snapshot->library->root || !snapshot->library->topic(m_open.topic))
            showNothing();
        else if (m_reader->showsDocument())
            load(m_open, m_reader->topLine()); // the file may have changed
    } else if (m_offers) {
        showNothing(); // something else may come next by now
    }
    updateFooter();
    updateHighlights();
}

void StudyPage::scrolled()
{
    if (!m_reader->showsDocument())
        return;
    m_contents->followPosition(m_reader->view()->topPosition());
    m_record->follow(m_contents->currentSection(), m_reader->topLine());
}

void StudyPage::toggleRead()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot || m_open.topic.isEmpty())
        return;
    const bool read = snapshot->mark(m_open.topic) == journal::Mark::Read;
    m_with.host->mark(m_open.topic, read ? journal::Mark::Unread : journal::Mark::Read);
}

const library::Topic *StudyPage::neighbour(int direction) const
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    if (!snapshot)
        return nullptr;
    std::vector<const library::Topic *> all;
    for (const library::Track &track : snapshot->library->tracks)
        for (const library::Topic &topic : track.topics)
            all.push_back(&topic);
    const auto here = std::find_if(all.begin(), all.end(),
                                   [this](const library::Topic *topic) { return topic->key == m_open.topic; });
    if (here == all.end())
        return nullptr;
    for (auto at = here - all.begin() + direction; at >= 0 && at < std::ssize(all); at += direction)
        if (snapshot->mark(all[size_t(at)]->key) != journal::Mark::Skipped)
            return all[size_t(at)];
    return nullptr;
}

void StudyPage::step(int direction)
{
    if (const library::Topic *topic = neighbour(direction))
        Q_EMIT topicRequested(topic->key);
}

void StudyPage::updateFooter()
{
    const SnapshotPtr snapshot = m_with.host->snapshot();
    m_reader->setFooter(snapshot && snapshot->mark(m_open.topic) == journal::Mark::Read, neighbour(-1), neighbour(1));
}

void StudyPage::foldPanes()
{
    // What folds first when the window narrows or the text grows: contents, then the roadmap.
    const int letter = fontMetrics().horizontalAdvance(u'0');
    m_contents->setVisible(m_showContents->isChecked() && width() >= 125 * letter);
    m_roadmap->setVisible(m_showRoadmap->isChecked() && width() >= 85 * letter);
}

void StudyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    foldPanes();
}

void StudyPage::hideEvent(QHideEvent *event)
{
    m_record->setActive(false);
    Page::hideEvent(event);
}

void StudyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange)
        m_record->setActive(isVisible() && window()->isActiveWindow());
    if (event->type() == QEvent::FontChange)
        foldPanes();
    if (event->type() == QEvent::LanguageChange && !m_reader->showsDocument())
        showNothing();
    Page::changeEvent(event);
}

} // namespace waymark::desktop
