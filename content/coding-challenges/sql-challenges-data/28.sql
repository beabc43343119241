CREATE TABLE jobs (id INTEGER, started TEXT, ended TEXT);
INSERT INTO jobs VALUES (1, '10:00', '10:30'), (2, '10:10', '10:40'),
  (3, '10:30', '11:00'), (4, '10:35', '10:50'), (5, '12:00', '12:05');
