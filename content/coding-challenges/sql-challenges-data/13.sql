CREATE TABLE latency (model TEXT, ms INTEGER);
INSERT INTO latency VALUES ('A', 10), ('A', 20), ('A', 30), ('A', 1000),
  ('B', 15), ('B', 25), ('B', 35);
