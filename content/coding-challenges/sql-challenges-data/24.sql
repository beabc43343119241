CREATE TABLE payments (id INTEGER PRIMARY KEY, customer INTEGER, day TEXT, amount INTEGER);
INSERT INTO payments VALUES (1, 1, '2026-03-01', 10), (2, 1, '2026-03-07', 20),
  (3, 1, '2026-03-08', 30), (4, 1, '2026-03-08', 40), (5, 1, '2026-03-20', 50);
