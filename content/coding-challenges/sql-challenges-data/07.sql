CREATE TABLE sales (region TEXT, quarter TEXT, amount INTEGER);
INSERT INTO sales VALUES ('North', 'Q1', 10), ('North', 'Q1', 5), ('North', 'Q3', 20),
  ('South', 'Q2', 7), ('South', 'Q4', 8);
