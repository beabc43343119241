CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT);
CREATE TABLE items (order_id INTEGER, price INTEGER);
CREATE TABLE payments (order_id INTEGER, amount INTEGER);
INSERT INTO orders VALUES (1, 'Ada'), (2, 'Ben'), (3, 'Cem');
INSERT INTO items VALUES (1, 10), (1, 20), (1, 30), (2, 15);
INSERT INTO payments VALUES (1, 40), (1, 20);
