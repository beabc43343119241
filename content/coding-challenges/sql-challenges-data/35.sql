CREATE TABLE tables (name TEXT PRIMARY KEY);
CREATE TABLE needs (name TEXT, source TEXT);
INSERT INTO tables VALUES ('raw'), ('users'), ('orders'), ('report'), ('x'), ('y'), ('z');
INSERT INTO needs VALUES ('users', 'raw'), ('orders', 'raw'), ('orders', 'users'),
  ('report', 'orders'), ('report', 'raw'), ('x', 'y'), ('y', 'x'), ('z', 'y');
