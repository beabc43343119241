CREATE TABLE products (category TEXT, name TEXT, sold INTEGER);
INSERT INTO products VALUES ('book', 'Atlas', 50), ('book', 'Birds', 30), ('book', 'Comic', 30),
  ('book', 'Diary', 10), ('game', 'Chess', 40), ('game', 'Go', 40), ('game', 'Ludo', 20);
