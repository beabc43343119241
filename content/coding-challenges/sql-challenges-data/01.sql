CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER);
INSERT INTO customers VALUES (1, 'Ada'), (2, 'Ben'), (3, 'Cem'), (4, 'Dora');
INSERT INTO orders VALUES (10, 1), (11, 1), (12, 3), (13, NULL);
