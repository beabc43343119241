CREATE TABLE totals (day TEXT, shop TEXT, amount INTEGER, version INTEGER, PRIMARY KEY (day, shop));
INSERT INTO totals VALUES ('2026-03-01', 'A', 100, 1), ('2026-03-02', 'A', 200, 5);
CREATE TABLE batch (day TEXT, shop TEXT, amount INTEGER, version INTEGER);
INSERT INTO batch VALUES ('2026-03-01', 'A', 110, 2), ('2026-03-02', 'A', 150, 4), ('2026-03-03', 'A', 300, 1);
