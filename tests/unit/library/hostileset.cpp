// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileset.h"

#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::library::testing {

namespace {

QByteArray times(const char *piece, int count)
{
    return QByteArray(piece).repeated(count);
}

QByteArray number32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 checksum(const QByteArray &bytes)
{
    quint32 value = 0xffffffff;
    for (const char byte : bytes) {
        value ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) ? 0xedb88320u : 0u);
    }
    return ~value;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return number32(quint32(data.size())) + type + data + number32(checksum(type + data));
}

/// A PNG that declares a size; its pixels are zeros, which compress a thousandfold.
QByteArray png(quint32 width, quint32 height, qsizetype pixelBytes)
{
    const QByteArray packed = qCompress(QByteArray(pixelBytes, '\0'), 9).mid(4); // without Qt's own length
    return QByteArray::fromHex("89504e470d0a1a0a")
        + chunk("IHDR", number32(width) + number32(height) + QByteArray::fromHex("0802000000")) + chunk("IDAT", packed)
        + chunk("IEND", {});
}

QByteArray svg(const QByteArray &attributes, const QByteArray &content)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" " + attributes + ">"
        + content + "</svg>\n";
}

QByteArray aliasBomb()
{
    QByteArray bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n";
    for (int level = 1; level < 12; ++level) {
        const QByteArray below = "*a" + QByteArray::number(level - 1);
        const QByteArray name = "a" + QByteArray::number(level);
        bomb += name + ": &" + name + " [" + (below + ",").repeated(8) + below + "]\n";
    }
    return bomb;
}

QByteArray backticks()
{
    QByteArray text;
    for (int length = 1; length < 1000; ++length)
        text += 'e' + QByteArray(length, '`');
    return text;
}

QByteArray links(int count)
{
    QByteArray text = "# Links\n\n";
    for (int index = 0; index < count; ++index) {
        const QByteArray number = QByteArray::number(index);
        text += "- [Link " + number + "](gone-" + number + ".md#part-" + number + ")\n";
    }
    return text;
}

} // namespace

// No two alike: what is said of a target is said once in a file.
std::vector<QByteArray> refusedTargets()
{
    return {
        "[a](../outside.md)",
        "[a](../../../../../../etc/passwd)",
        "[a](%2e%2e/outside.md)",
        "[a](..%2Foutside.md)",
        "[a](file:///etc/passwd)",
        "[a](FILE:///etc/passwd)",
        "[a](javascript:alert%281%29)",
        "[a](JaVaScRiPt:alert%281%29)",
        "[a](&#106;avascript:alert%282%29)",
        "[a](vbscript:x)",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "<a href=\"javascript:alert(3)\">a</a>",
        "<a href='file:///etc/hosts'>a</a>",
        "![a](../outside.png)",
        "![a](file:///etc/group)",
        "![a](data:image/svg+xml;base64,PHN2Zz4=)",
        "<img src=\"../outside-too.png\">",
        "<img src=\"javascript:alert(4)\">",
        "[a](..\\outside.md)",
        "[a](sub/../../outside.md)",
    };
}

std::vector<HostileFile> hostilePages()
{
    std::vector<HostileFile> files;
    const auto add = [&files](const char *path, const QByteArray &bytes) {
        files.push_back({QString::fromUtf8(path), bytes});
    };
    add("deep-quotes.md", "# Quotes\n\n" + times(">", 10'000) + " a\n");
    add("deep-quotes-lines.md", "# Quotes\n\n" + (times("> ", 1000) + "a\n").repeated(50));
    add("deep-lists.md", "# Lists\n\n" + times("- ", 10'000) + "a\n");
    add("deep-lists-lines.md", [] {
        QByteArray text = "# Lists\n\n";
        for (int depth = 0; depth < 2000; ++depth)
            text += QByteArray(2 * depth, ' ') + "- a\n";
        return text;
    }());
    add("deep-emphasis.md", "# Emphasis\n\n" + times("*a_b", 50'000) + "\n");
    add("runs-of-emphasis.md", "# Emphasis\n\n" + times("a**b_c", 50'000) + "\n");
    add("brackets.md", "# Brackets\n\n" + times("[", 100'000) + times("]", 100'000) + "\n");
    add("images-in-links.md", "# Images\n\n" + times("[![", 50'000) + times("](a)](b)", 50'000) + "\n");
    add("backticks.md", "# Ticks\n\n" + backticks() + "\n");
    add("links.md", links(100'000));
    add("links-on-a-line.md", "# Links\n\n" + times("[a](b.md) ", 100'000) + "\n");
    add("anchors.md", [] {
        QByteArray text = "# Anchors\n\n";
        for (int index = 0; index < 20'000; ++index)
            text += "[a](#h-" + QByteArray::number(index) + ")\n\n## H " + QByteArray::number(index) + "\n\n";
        return text;
    }());
    add("headings.md", times("# a\n", 50'000));
    add("questions.md", "# Questions\n\n" + times("## What is it?\n\nA thing.\n\n", 20'000));
    add("folds.md", "# Folds\n\n" + times("<details><summary>What\n", 20'000));
    add("open-tags.md", "# Tags\n\n" + times("<a href=\"", 50'000) + "\n");
    add("comments.md", "# Comments\n\n" + times("a <!-- ", 50'000) + "\n");
    add("definitions.md", "# D\n\n[a]: /" + QByteArray(300'000, 'x') + "\n\n" + times("[a]", 100'000) + "\n");
    add("wide-table.md",
        "# Table\n\n" + times("a|", 10'000) + "\n" + times("---|", 10'000) + "\n" + times("a\n", 10'000));
    add("long-table.md", "# Table\n\n|a|b|\n|-|-|\n" + times("|[x](y.md)|z|\n", 50'000));
    add("formulas.md", "# Formulas\n\n" + times("$$ a $1 ", 50'000) + "\n");
    QByteArray different = "# Different formulas\n\n";
    for (int i = 0; i < 5'000; ++i)
        different += "$x_{" + QByteArray::number(i) + "}$ and ";
    add("different-formulas.md", different);
    add("deep-formula.md",
        "# Formula\n\n$$" + times("\\frac{", 5'000) + "$$\n\n$" + times("{", 5'000) + times("}", 5'000) + "$\n");
    add("macro-formula.md",
        "# Formula\n\n$\\def\\a{xx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}"
        "\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c}\\def\\e{\\d\\d\\d\\d\\d\\d\\d\\d}\\e\\e\\e$\n");
    add("code.md", "# Code\n\n```python\n" + times("x = [1, 2, 3] # a\n", 50'000) + "```\n");
    add("footnotes.md", "# Notes\n\n" + times("[^a]: b\n", 20'000) + times("[^a] ", 20'000) + "\n");
    add("html.md",
        "# HTML\n\n" + times("<div><b><i><u>", 20'000)
            + "\n\n<script>alert(1)</script>\n\n<iframe "
              "src=\"https://example.org\"></iframe>\n");
    add("nul.md", "# NUL\n\n" + QByteArray(1'000'000, '\0'));
    add("invalid.md", "# Bytes\n\n" + QByteArray(1'000'000, '\xff'));
    add("binary.md", [] {
        QByteArray bytes(2'000'000, '\0');
        quint32 state = 1;
        for (char &byte : bytes) {
            state = state * 1664525 + 1013904223;
            byte = char(state >> 24);
        }
        return bytes;
    }());
    add("elf.md", QByteArray::fromHex("7f454c4602010100") + QByteArray(4000, '\1'));
    add("huge-line.md", "# Line\n\n" + QByteArray(50'000'000, 'a') + "\n");
    add("huge-line-of-brackets.md", QByteArray(50'000'000, '['));
    add("blank-lines.md", "# Blank\n" + QByteArray(5'000'000, '\n'));
    add("alias-bomb.md", "---\n" + aliasBomb() + "---\n# Bomb\n\nText.\n");
    add("deep-yaml.md", "---\na: " + times("[", 20'000) + "\n---\n# Deep\n\nText.\n");
    add("deep-yaml-blocks.md", "---\na:\n  " + times("- ", 20'000) + "b\n---\n# Deep\n\nText.\n");
    add("huge-yaml.md", "---\na: " + QByteArray(10'000'000, 'x') + "\n---\n# Huge\n\nText.\n");
    add("commands.md",
        "---\ntitle: !!python/object/apply:os.system [touch executed]\nid: $(touch executed)\n---\n"
        "# Commands\n\nText `$(touch executed)`.\n");
    add("traversal.md",
        "---\nid: ../../outside\nrequires: [../outside, /etc/passwd]\nroles: ../../x\n---\n# Away\n\nText.\n");
    add("deep-toml.md", "+++\na = " + times("[", 5'000) + "\n+++\n# Deep\n\nText.\n");
    QByteArray refused = "# Refused\n\n";
    for (const QByteArray &target : refusedTargets())
        refused += target + "\n\n";
    add("refused.md", refused);
    QByteArray readme = "# Hostile\n\n";
    for (const HostileFile &file : files)
        readme += "- [" + file.path.toUtf8().chopped(3) + "](" + file.path.toUtf8() + ")\n";
    add("README.md", readme);
    add("_toc.yml", aliasBomb());
    return files;
}

std::vector<HostileFile> hostileFigures()
{
    std::vector<HostileFile> files;
    const auto add = [&files](const char *path, const QByteArray &bytes) {
        files.push_back({QString::fromUtf8(path), bytes});
    };
    add("declared.png", png(100'000, 100'000, 1000));
    add("wide.png", png(16'000, 16'000, 1000));
    add("large.png", png(8000, 8000, qsizetype(8000) * (8000 * 3 + 1)));
    add("short.png", png(5000, 5000, 100));
    add("text.png", "not a picture\n");
    add("declared.gif", QByteArray("GIF89a\xff\xff\xff\xff\x80\x00\x00", 13) + QByteArray(100, '\1'));
    add("declared.svg", svg("width=\"1e9\" height=\"1e9\"", "<rect width=\"9\" height=\"9\"/>"));
    add("endless.svg", svg("width=\"1e400\" height=\"nan\" viewBox=\"0 0 1e38 1e38\"", ""));
    QByteArray entities = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY e0 \"lol lol lol\">";
    for (int level = 1; level < 12; ++level) {
        const QByteArray below = "&e" + QByteArray::number(level - 1) + ";";
        entities += "<!ENTITY e" + QByteArray::number(level) + " \"" + below.repeated(10) + "\">";
    }
    add("entities.svg", entities + "]>\n" + svg("width=\"9\" height=\"9\"", "<text>&e11;</text>"));
    add("long-entity.svg",
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"" + QByteArray(100'000, 'x') + "\">]>\n"
            + svg("width=\"9\" height=\"9\"", "<text>" + times("&a;", 50'000) + "</text>"));
    add("external.svg",
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"../outside.txt\">]>\n"
            + svg("width=\"99\" height=\"9\"",
                  "<text y=\"9\">&x;</text><image xlink:href=\"../outside.png\" width=\"9\" height=\"9\"/>"
                  "<image href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/>"));
    add("deep.svg", svg("width=\"9\" height=\"9\"", times("<g>", 20'000) + times("</g>", 20'000)));
    QByteArray uses = "<g id=\"u0\"><rect width=\"1\" height=\"1\"/></g>";
    for (int level = 1; level < 12; ++level) {
        const QByteArray use = "<use href=\"#u" + QByteArray::number(level - 1) + "\"/>";
        uses += "<g id=\"u" + QByteArray::number(level) + "\">" + use.repeated(10) + "</g>";
    }
    add("uses.svg", svg("width=\"9\" height=\"9\"", uses + "<use href=\"#u11\"/>"));
    add("circle.svg",
        svg("width=\"9\" height=\"9\"",
            "<g id=\"a\"><use href=\"#a\"/></g><pattern id=\"p\" width=\"1\" "
            "height=\"1\"><rect fill=\"url(#p)\"/></pattern>"));
    add("filters.svg",
        svg("width=\"2000\" height=\"2000\"",
            "<filter id=\"f\" x=\"0\" y=\"0\" width=\"1\" height=\"1\">"
                + times("<feTurbulence baseFrequency=\"0.01\" numOctaves=\"1000000\"/>", 20)
                + times("<feGaussianBlur stdDeviation=\"2000\"/>", 20)
                + times("<feMorphology operator=\"dilate\" radius=\"1000\"/>", 20)
                + times("<feConvolveMatrix order=\"99\" kernelMatrix=\"1\"/>", 5)
                + "</filter><rect width=\"2000\" height=\"2000\" filter=\"url(#f)\"/>"));
    add("pattern.svg",
        svg("width=\"2000\" height=\"2000\"",
            "<pattern id=\"p\" width=\"0.01\" height=\"0.01\" patternUnits=\"userSpaceOnUse\"><rect "
            "width=\"1\" height=\"1\"/></pattern><rect width=\"2000\" height=\"2000\" fill=\"url(#p)\"/>"));
    add("path.svg",
        svg("width=\"999\" height=\"999\"",
            "<path stroke=\"red\" stroke-dasharray=\"0.001\" d=\"M0 0" + times(" L999 999 L0 999", 50'000) + "\"/>"));
    add("gradients.svg", svg("width=\"9\" height=\"9\"", times("<linearGradient id=\"g\" href=\"#g\"/>", 50'000)));
    add("style.svg",
        svg("width=\"9\" height=\"9\"",
            "<style>@import url(../outside.txt);" + times("*{fill:red}", 20'000) + "</style>" + times("<g/>", 2'000)));
    add("script.svg", svg("width=\"9\" height=\"9\" onload=\"alert(1)\"", "<script>alert(1)</script>"));
    return files;
}

} // namespace waymark::library::testing
