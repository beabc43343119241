// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/filedialog.h"

#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::desktop {

namespace {

std::optional<QString> &nextAnswer()
{
    static std::optional<QString> answer;
    return answer;
}

/// "pdf" of "Documents (*.pdf)".
QString endingOf(const QString &filter)
{
    static const QRegularExpression pattern(u"\\*\\.(\\w+)"_s);
    return pattern.match(filter).captured(1);
}

} // namespace

QString FileDialog::saveName(QWidget *parent, const QString &title, const QString &proposal, const QString &filters)
{
    if (const auto answer = std::exchange(nextAnswer(), std::nullopt))
        return *answer;
    QFileDialog dialog(parent, title, QDir::home().filePath(proposal), filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(endingOf(dialog.selectedNameFilter()));
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString &filter) { dialog.setDefaultSuffix(endingOf(filter)); });
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString FileDialog::openName(QWidget *parent, const QString &title, const QString &folder, const QString &filters)
{
    if (const auto answer = std::exchange(nextAnswer(), std::nullopt))
        return *answer;
    return QFileDialog::getOpenFileName(parent, title, folder.isEmpty() ? QDir::homePath() : folder, filters);
}

void FileDialog::setNextAnswer(const QString &path)
{
    nextAnswer() = path;
}

} // namespace waymark::desktop
