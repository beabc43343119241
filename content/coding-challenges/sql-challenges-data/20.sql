CREATE TABLE snapshots (customer INTEGER, day TEXT, plan TEXT);
INSERT INTO snapshots VALUES (1, '2026-03-01', 'free'), (1, '2026-03-02', 'free'),
  (1, '2026-03-03', 'pro'), (1, '2026-03-04', 'free'), (1, '2026-03-05', 'free'),
  (1, '2026-03-08', 'free'), (2, '2026-03-01', NULL), (2, '2026-03-02', NULL), (2, '2026-03-03', 'pro');
