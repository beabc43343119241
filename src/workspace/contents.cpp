// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/contents.h"

namespace waymark::workspace {

bool isForReading(const library::Section &section)
{
    return !section.interview && section.words + section.codeLines + section.formulas + section.images > 0;
}

QString sectionId(const library::Topic &topic, const library::Section &section)
{
    return topic.key + u'#' + section.anchor;
}

Contents::Contents(std::shared_ptr<const library::Library> library)
    : m_library(std::move(library))
{
    for (const library::Track &track : m_library->tracks) {
        for (const library::Topic &topic : track.topics) {
            m_topics.insert(topic.key, &topic);
            for (const library::Section &section : topic.sections)
                m_sections.insert(sectionId(topic, section), &topic);
            for (const library::Question &question : topic.questions)
                m_questions.insert(question.key, {&topic, &question});
        }
    }
}

} // namespace waymark::workspace
