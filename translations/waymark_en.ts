<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ReadingRows</name>
    <message numerus="yes">
        <source>Tracks, in the order of learning (%n)</source>
        <translation>
            <numerusform>Tracks, in the order of learning (%n)</numerusform>
            <numerusform>Tracks, in the order of learning (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) found.</source>
        <translation>
            <numerusform>%n question found.</numerusform>
            <numerusform>%n questions found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not part of the roadmap (%n)</source>
        <translation>
            <numerusform>Not part of the roadmap (%n)</numerusform>
            <numerusform>Not part of the roadmap (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warnings (%n)</source>
        <translation>
            <numerusform>Warnings (%n)</numerusform>
            <numerusform>Warnings (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::cli</name>
    <message numerus="yes">
        <source>Due on %1 (in %n day(s)).</source>
        <translation>
            <numerusform>Due on %1 (in %n day).</numerusform>
            <numerusform>Due on %1 (in %n days).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s) a day would fit everything.</source>
        <translation>
            <numerusform>%n more minute a day would fit everything.</numerusform>
            <numerusform>%n more minutes a day would fit everything.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::CalibrationChart</name>
    <message numerus="yes">
        <source>expected %1, remembered %2 of %n answer(s)</source>
        <translation>
            <numerusform>expected %1, remembered %2 of %n answer</numerusform>
            <numerusform>expected %1, remembered %2 of %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected %1, remembered %2, between %3 and %4
%n answer(s)</source>
        <translation>
            <numerusform>Expected %1, remembered %2, between %3 and %4
%n answer</numerusform>
            <numerusform>Expected %1, remembered %2, between %3 and %4
%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ForecastChart</name>
    <message numerus="yes">
        <source>%n review(s) in the next four weeks</source>
        <translation>
            <numerusform>%n review in the next four weeks</numerusform>
            <numerusform>%n reviews in the next four weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n review(s)</source>
        <translation>
            <numerusform>%1: %n review</numerusform>
            <numerusform>%1: %n reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::HeatMap</name>
    <message numerus="yes">
        <source>%1 studied in the last %n week(s)</source>
        <translation>
            <numerusform>%1 studied in the last %n week</numerusform>
            <numerusform>%1 studied in the last %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ImportPreview</name>
    <message numerus="yes">
        <source>%n record(s) are there already and stay as they are. Nothing of yours is lost.</source>
        <translation>
            <numerusform>%n record is there already and stays as it is. Nothing of yours is lost.</numerusform>
            <numerusform>%n records are there already and stay as they are. Nothing of yours is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::LostPlaces</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::MainWindow</name>
    <message numerus="yes">
        <source>The library was read again: %n file(s) changed.</source>
        <translation>
            <numerusform>The library was read again: %n file changed.</numerusform>
            <numerusform>The library was read again: %n files changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::PlanPage</name>
    <message numerus="yes">
        <source>%n day(s) until the interview on %1</source>
        <translation>
            <numerusform>%n day until the interview on %1</numerusform>
            <numerusform>%n days until the interview on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) left out</source>
        <translation>
            <numerusform>%n topic left out</numerusform>
            <numerusform>%n topics left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s) a day would fit everything</source>
        <translation>
            <numerusform>%n more minute a day would fit everything</numerusform>
            <numerusform>%n more minutes a day would fit everything</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) planned for yesterday are not read yet (%1).</source>
        <translation>
            <numerusform>%n section planned for yesterday is not read yet (%1).</numerusform>
            <numerusform>%n sections planned for yesterday are not read yet (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) planned since %2 are not read yet (%1).</source>
        <translation>
            <numerusform>%n section planned since %2 is not read yet (%1).</numerusform>
            <numerusform>%n sections planned since %2 are not read yet (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::PracticePage</name>
    <message numerus="yes">
        <source>%n question(s) due today</source>
        <translation>
            <numerusform>%n question due today</numerusform>
            <numerusform>%n questions due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not seen yet. Press Enter on a track or topic to practise it.</source>
        <translation>
            <numerusform>%n question not seen yet. Press Enter on a track or topic to practise it.</numerusform>
            <numerusform>%n questions not seen yet. Press Enter on a track or topic to practise it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ReaderHeader</name>
    <message numerus="yes">
        <source>Practise %n question(s)</source>
        <translation>
            <numerusform>Practise %n question</numerusform>
            <numerusform>Practise %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::RoundEnd</name>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n question answered</numerusform>
            <numerusform>%n questions answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::StatusLine</name>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
</context>
</TS>
