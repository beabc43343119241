CREATE TABLE bookings (id INTEGER PRIMARY KEY, room TEXT, starts TEXT, ends TEXT);
INSERT INTO bookings VALUES (1, 'A', '09:00', '10:00'), (2, 'A', '10:00', '11:00'),
  (3, 'A', '09:30', '10:15'), (4, 'B', '09:00', '12:00'), (5, 'B', '10:00', '10:30'),
  (6, 'A', '13:00', '14:00');
