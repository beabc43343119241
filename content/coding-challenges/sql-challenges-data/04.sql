CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT, boss INTEGER, salary INTEGER);
INSERT INTO staff VALUES (1, 'Ada', NULL, 90), (2, 'Ben', 1, 95), (3, 'Cem', 1, 90),
  (4, 'Dora', 2, 70), (5, 'Eli', 4, 75);
