CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, day TEXT, amount INTEGER);
CREATE INDEX by_customer_day ON orders (customer, day);
