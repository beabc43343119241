CREATE TABLE events (user_id INTEGER, email TEXT, loaded_at TEXT, seq INTEGER);
INSERT INTO events VALUES
  (1, 'a@x.org',  '2026-03-01 10:00', 1), (1, 'ada@x.org', '2026-03-02 09:00', 2),
  (2, 'b@x.org',  '2026-03-01 11:00', 3), (2, 'ben@x.org', '2026-03-01 11:00', 4),
  (3, 'c@x.org',  '2026-03-01 12:00', 5);
