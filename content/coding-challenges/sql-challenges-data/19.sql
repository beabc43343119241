CREATE TABLE prices (item TEXT, since TEXT, price INTEGER, PRIMARY KEY (item, since));
CREATE TABLE orders (id INTEGER PRIMARY KEY, item TEXT, at TEXT);
INSERT INTO prices VALUES ('tea', '2026-01-01', 10), ('tea', '2026-02-01', 12),
  ('tea', '2026-03-01', 11), ('jam', '2026-02-15', 5);
INSERT INTO orders VALUES (1, 'tea', '2026-01-20'), (2, 'tea', '2026-02-01'),
  (3, 'tea', '2026-05-05'), (4, 'jam', '2026-02-01');
