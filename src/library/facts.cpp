// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/facts.h"

#include "library/contents.h"
#include "library/links.h"
#include "library/page.h"
#include "library/questions.h"
#include "markdown/parser.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark::library {

using namespace Qt::StringLiterals;

namespace {

bool isSettingsFile(const QString &path)
{
    return path == u"waymark.yaml"_s || path == u"waymark.yml"_s;
}

/// Facts of a whole library stay in memory: without the room that strings and vectors keep for growing they take half.
void squeeze(FileFacts &facts)
{
    for (SectionFact &fact : facts.sections) {
        fact.section.title.squeeze();
        fact.section.anchor.squeeze();
    }
    for (QuestionFact &fact : facts.questions) {
        Question &question = fact.question;
        question.text.squeeze();
        if (question.markdown == question.text)
            question.markdown = question.text;
        question.markdown.squeeze();
        question.answer.squeeze();
        for (QString &point : question.keyPoints)
            point.squeeze();
    }
    facts.sections.shrink_to_fit();
    facts.links.shrink_to_fit();
    facts.questions.shrink_to_fit();
}

} // namespace

bool hasFacts(const QString &path)
{
    return isMarkdownName(path) || isSettingsFile(path) || isContentsFile(path);
}

std::shared_ptr<FileFacts> readFacts(const QString &path, const QByteArray &bytes)
{
    auto facts = std::make_shared<FileFacts>();
    facts->path = path;
    if (isSettingsFile(path)) {
        facts->markdown = false;
        facts->sections.emplace_back();
        facts->settings = readSettings(path, markdown::decode(bytes), &facts->warnings);
        return facts;
    }
    if (isContentsFile(path)) {
        facts->markdown = false;
        facts->sections.emplace_back();
        readContents(path, markdown::decode(bytes), facts.get());
        return facts;
    }
    const Page page(markdown::parse(bytes), bytes.first(std::min(bytes.size(), markdown::ParseOptions().maximumBytes)));
    facts->meta = readMeta(path, page.document().frontMatter, &facts->warnings);
    for (const markdown::Notice &notice : page.document().notices)
        facts->warnings.push_back({path, notice.line, notice.message, false, WarningKind::Text});
    if (!facts->meta.level.isEmpty() && levelFromString(facts->meta.level) == Level::Unknown) {
        const QString sentence = QCoreApplication::translate(
            "waymark::library", "%1 names an unknown level, “%2”. Use beginner, intermediate or advanced.");
        facts->warnings.push_back({path, 1, sentence.arg(path, facts->meta.level), true, WarningKind::FrontMatter});
    }
    readSections(page, facts.get());
    readLinks(page, facts.get());
    QuestionReader(page, facts.get()).read();
    squeeze(*facts);
    return facts;
}

} // namespace waymark::library
