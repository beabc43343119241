// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace waymark::workspace {

/// A library's topics, sections and questions by the ids that the journal and the commands use. Keeps the library
/// alive; the pointers it hands out live as long as it does.
class Contents
{
public:
    explicit Contents(std::shared_ptr<const library::Library> library);

    const std::shared_ptr<const library::Library> &library() const { return m_library; }

    const library::Topic *topic(const QString &key) const { return m_topics.value(key); }
    const library::Question *question(const QString &key) const { return m_questions.value(key).question; }
    const library::Topic *topicOfQuestion(const QString &key) const { return m_questions.value(key).topic; }
    /// The topic that a section id ("topic#anchor") belongs to; null when there is no such section.
    const library::Topic *topicOfSection(const QString &id) const { return m_sections.value(id); }

private:
    struct Asked
    {
        const library::Topic *topic = nullptr;
        const library::Question *question = nullptr;
    };
    std::shared_ptr<const library::Library> m_library;
    QHash<QString, const library::Topic *> m_topics;
    QHash<QString, const library::Topic *> m_sections;
    QHash<QString, Asked> m_questions;
};

/// Whether a section is there to be read: it has text of its own and is not one of questions, which are practised
/// instead.
bool isForReading(const library::Section &section);

/// Id of a section, as the journal and the commands know it.
QString sectionId(const library::Topic &topic, const library::Section &section);

} // namespace waymark::workspace
