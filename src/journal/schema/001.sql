-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the learner did, as a log that only grows: every write is one row of `action` and its details in one other table. The
-- present state is computed from the log; an undo is one more action. Times are milliseconds since 1970, UTC.

CREATE TABLE library (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> '')
) STRICT;

-- Which library a folder without an id of its own is.
CREATE TABLE folder (
    path TEXT NOT NULL PRIMARY KEY,
    library TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    library INTEGER NOT NULL REFERENCES library (id),
    kind TEXT NOT NULL CHECK (kind IN ('mark', 'grade', 'undo', 'note', 'session', 'plan', 'setting', 'follow', 'import')),
    at INTEGER NOT NULL,
    undoes INTEGER UNIQUE REFERENCES action (id) CHECK ((undoes IS NOT NULL) = (kind = 'undo'))
) STRICT;
CREATE INDEX action_by_library ON action (library, kind);

-- `changed`: which of two journals knows better; the time of the mark, later when an import or an undo brought it back.
CREATE TABLE mark (
    action INTEGER NOT NULL REFERENCES action (id),
    target TEXT NOT NULL CHECK (target <> ''),
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
    at INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (action, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
    action INTEGER PRIMARY KEY REFERENCES action (id),
    question TEXT NOT NULL CHECK (question <> ''),
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    at INTEGER NOT NULL,
    minutes REAL NOT NULL CHECK (minutes >= 0)
) STRICT;

-- One row a version; a removed note is a version too.
CREATE TABLE note (
    action INTEGER PRIMARY KEY REFERENCES action (id),
    id TEXT NOT NULL CHECK (id <> ''),
    target TEXT NOT NULL,
    text TEXT NOT NULL,
    quote TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;

CREATE TABLE session (
    action INTEGER PRIMARY KEY REFERENCES action (id),
    kind TEXT NOT NULL CHECK (kind IN ('reading', 'practice')),
    target TEXT NOT NULL,
    start INTEGER NOT NULL,
    minutes REAL NOT NULL CHECK (minutes >= 0)
) STRICT;

CREATE TABLE plan (
    action INTEGER PRIMARY KEY REFERENCES action (id),
    document TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    action INTEGER PRIMARY KEY REFERENCES action (id),
    name TEXT NOT NULL CHECK (name <> ''),
    value TEXT NOT NULL,
    changed INTEGER NOT NULL
) STRICT;

-- What was written under `old` before this action is found under `new`.
CREATE TABLE alias (
    action INTEGER NOT NULL REFERENCES action (id),
    old TEXT NOT NULL CHECK (old <> ''),
    new TEXT NOT NULL CHECK (new <> ''),
    PRIMARY KEY (action, old)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER action_is_kept BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER action_stays BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER mark_is_kept BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER mark_stays BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER review_is_kept BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER review_stays BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER note_is_kept BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER note_stays BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER session_is_kept BEFORE DELETE ON session BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER session_stays BEFORE UPDATE ON session BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER alias_is_kept BEFORE DELETE ON alias BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER alias_stays BEFORE UPDATE ON alias BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
