CREATE TABLE users (id INTEGER PRIMARY KEY, joined TEXT);
CREATE TABLE visits (user_id INTEGER, day TEXT);
INSERT INTO users VALUES (1, '2026-01-05'), (2, '2026-01-20'), (3, '2026-02-03'), (4, '2026-02-10'),
  (5, '2026-03-02');
INSERT INTO visits VALUES (1, '2026-01-06'), (1, '2026-02-09'), (1, '2026-02-11'), (1, '2026-03-01'),
  (2, '2026-01-21'), (3, '2026-02-04'), (3, '2026-03-15'), (4, '2026-02-12'), (5, '2026-03-02');
