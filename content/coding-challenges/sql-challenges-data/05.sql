CREATE TABLE answers (name TEXT, score INTEGER);
INSERT INTO answers VALUES ('Ada', 10), ('Ben', NULL), ('Cem', 0), ('Dora', 5), ('Eli', NULL);
