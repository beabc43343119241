CREATE TABLE people (id INTEGER PRIMARY KEY, email TEXT);
INSERT INTO people VALUES (1, 'ada@x.org'), (2, 'Ada@x.org'), (3, 'ben@x.org'),
  (4, ' ada@x.org '), (5, NULL), (6, NULL);
