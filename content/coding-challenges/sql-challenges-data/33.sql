CREATE TABLE events (user_id INTEGER, kind TEXT, at INTEGER);
INSERT INTO events VALUES (1, 'view', 1), (1, 'cart', 2), (1, 'buy', 3),
  (2, 'cart', 1), (2, 'view', 2), (2, 'buy', 3),
  (3, 'buy', 1), (3, 'view', 2), (3, 'cart', 3), (4, 'view', 1), (4, 'view', 2);
