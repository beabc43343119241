CREATE TABLE jobs (id INTEGER PRIMARY KEY, title TEXT);
CREATE TABLE needs (job_id INTEGER, skill TEXT);
CREATE TABLE people (name TEXT PRIMARY KEY);
CREATE TABLE has (name TEXT, skill TEXT);
INSERT INTO jobs VALUES (1, 'ML engineer'), (2, 'Analyst'), (3, 'Trainee');
INSERT INTO needs VALUES (1, 'Python'), (1, 'SQL'), (1, 'Docker'), (2, 'SQL');
INSERT INTO people VALUES ('Ada'), ('Ben'), ('Cem');
INSERT INTO has VALUES ('Ada', 'Python'), ('Ada', 'SQL'), ('Ada', 'Docker'), ('Ada', 'Go'),
  ('Ben', 'SQL'), ('Ben', 'Python'), ('Ben', 'Go');
