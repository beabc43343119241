-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the files of one library hold. Everything here is derived from them: a catalogue of another version is deleted.

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Every file of the folder as it was when it was read. Times are ns since 1970.
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    ctime_ns INTEGER NOT NULL,
    hash BLOB NOT NULL -- empty for files that are only linked to
) STRICT;

-- Apart from `file`, so that comparing stats reads no large rows. Texts of sections are not repeated here: see `word`.
CREATE TABLE facts (
    file INTEGER PRIMARY KEY REFERENCES file (id) ON DELETE CASCADE,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE topic (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    track TEXT NOT NULL,
    position INTEGER NOT NULL, -- over all tracks
    path TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

-- What can be found: a topic, a section or a question. `id` is the row of its words, which are written before it is known
-- to which topic they belong.
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    topic INTEGER NOT NULL REFERENCES topic (id),
    kind INTEGER NOT NULL,
    key TEXT NOT NULL,
    anchor TEXT NOT NULL
) STRICT;
CREATE INDEX item_by_topic ON item (topic);

-- Topics that went away and were not found under another name, with their texts: a pull may take a file away in one run of
-- the indexer and bring it under its new name in the next.
CREATE TABLE lost (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    bytes BLOB NOT NULL,
    texts BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE word USING fts5 (title, body, tokenize = 'waymark');
INSERT INTO word (word, rank) VALUES ('rank', 'bm25(8.0, 1.0)');
-- Bytes that a run gathers before it writes a segment: few writes, and what is gathered stays within the processor's cache
-- (32 MB took a third longer). Segments are merged when there are many of them only: a first run of 100 MB makes 18, merging
-- those would take a seventh of its time, and a query finds its words in them as quickly.
INSERT INTO word (word, rank) VALUES ('hashsize', 4194304);
INSERT INTO word (word, rank) VALUES ('automerge', 64);
INSERT INTO word (word, rank) VALUES ('crisismerge', 128);
