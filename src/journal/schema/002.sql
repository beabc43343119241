-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which `follow` actions the learner made, by giving lost records a place: these can be undone. What followed a file by
-- itself cannot.

CREATE TABLE reattachment (
    action INTEGER PRIMARY KEY REFERENCES action (id)
) STRICT;

CREATE TRIGGER reattachment_is_kept BEFORE DELETE ON reattachment BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER reattachment_stays BEFORE UPDATE ON reattachment BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
