CREATE TABLE staff (name TEXT, dept TEXT, salary INTEGER);
INSERT INTO staff VALUES
  ('Ada', 'ML', 90), ('Ben', 'ML', 90), ('Cem', 'ML', 80), ('Dora', 'ML', 80),
  ('Eli', 'Ops', 60), ('Fay', 'Ops', 55), ('Gus', 'HR', 50);
