CREATE TABLE readings (sensor TEXT, at INTEGER, value INTEGER);
INSERT INTO readings VALUES ('s', 1, NULL), ('s', 2, 20), ('s', 3, NULL), ('s', 4, NULL),
  ('s', 5, 22), ('s', 6, NULL), ('t', 1, 7), ('t', 2, NULL);
