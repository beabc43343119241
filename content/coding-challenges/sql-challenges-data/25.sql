CREATE TABLE latency (model TEXT, ms INTEGER);
WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < 20)
INSERT INTO latency SELECT 'A', 10 * i FROM k;
INSERT INTO latency VALUES ('B', 5), ('B', 5), ('B', 5), ('B', 900);
