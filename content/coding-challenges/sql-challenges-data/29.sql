CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT, boss INTEGER, cost INTEGER);
INSERT INTO staff VALUES (1, 'Ada', NULL, 100), (2, 'Ben', 1, 80), (3, 'Cem', 1, 70),
  (4, 'Dora', 2, 50), (5, 'Eli', 2, 40), (6, 'Fay', 4, 30);
