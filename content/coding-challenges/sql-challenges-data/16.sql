CREATE TABLE revenue (month TEXT PRIMARY KEY, amount INTEGER);
INSERT INTO revenue VALUES ('2024-01', 100), ('2024-02', 200), ('2024-04', 0),
  ('2025-01', 120), ('2025-02', 150), ('2025-03', 90), ('2025-04', 50);
