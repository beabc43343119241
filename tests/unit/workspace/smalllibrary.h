// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A library of two tracks with two topics each, written into a temporary folder, and an empty data folder beside it.
class SmallLibrary
{
public:
    SmallLibrary()
    {
        write("README.md",
              "---\nid: small\nroles:\n  - {id: baker, title: Baker, weights: {bread: 1, cake: 0.5}}\n"
              "  - {id: brewer, title: Brewer, weights: {bread: 1}}\n---\n\n# Small library\n\n## Suggested learning "
              "order\n\n"
              "1. [Bread](#bread-track)\n2. [Cake](#cake-track)\n\n## Bread Track\n\n- [Flour](bread/flour.md)\n- "
              "[Dough](bread/dough.md)\n\n"
              "## Cake Track\n\n- [Sponge](cake/sponge.md)\n- [Icing](cake/icing.md)\n");
        write("bread/README.md",
              "---\nid: bread\ntitle: Bread\n---\n\n# Bread Track\n\n1. [Flour](flour.md)\n2. [Dough](dough.md)\n");
        write("cake/README.md",
              "---\nid: cake\ntitle: Cake\n---\n\n# Cake Track\n\n1. [Sponge](sponge.md)\n2. [Icing](icing.md)\n");
        write("bread/flour.md", topic("flour", "Flour", "", "What is gluten?", "How is flour milled?"));
        write("bread/dough.md", topic("dough", "Dough", "flour", "Why does dough rise?", "What does salt do?"));
        write("cake/sponge.md", topic("sponge", "Sponge", "", "Why beat eggs?", "When is a sponge done?"));
        write("cake/icing.md", topic("icing", "Icing", "sponge", "What is royal icing?", "Why does icing crack?"));
    }

    QString root() const { return m_folder.filePath(QStringLiteral("library")); }
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    void write(const char *path, const QByteArray &text) const
    {
        const QString full = root() + QLatin1Char('/') + QLatin1String(path);
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write the fixture");
    }

    static QByteArray topic(const QByteArray &id, const QByteArray &title, const QByteArray &required,
                            const QByteArray &first, const QByteArray &second)
    {
        const auto words = [&title](int first) {
            QByteArray text;
            for (int word = 0; word < 900; ++word)
                text += title + QByteArray::number(first + word) + ' ';
            return text;
        };
        return "---\nid: " + id + "\ntitle: " + title + "\nlevel: beginner\nrequires: [" + required + "]\n---\n\n# "
            + title + "\n\n" + words(0) + "\n\n## Details of " + title + "\n\n" + words(900)
            + "\n\n## Interview questions\n\n### " + first
            + "\n\n*Level: beginner · Kind: concept*\n\nBecause.\n\n- [ ] a point\n- [ ] another\n\n### " + second
            + "\n\n*Level: advanced · Kind: design*\n\nLike so.\n\n- [ ] a point\n";
    }

private:
    QTemporaryDir m_folder;
};
