CREATE TABLE spans (machine TEXT, starts INTEGER, ends INTEGER);
INSERT INTO spans VALUES ('A', 0, 100), ('A', 10, 20), ('A', 50, 60), ('A', 100, 120),
  ('A', 130, 140), ('B', 5, 15), ('B', 5, 10);
