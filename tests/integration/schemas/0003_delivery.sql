-- What version 0003_delivery wrote that the ones before could not; never changed, only read by later versions.
INSERT INTO digests (id, guild, channel, made_at, is_late) VALUES (7, 10, 22, '2026-03-04T12:00:00.000000Z', 1);
INSERT INTO deliveries (id, card, channel, guild, status, revision, attempts, due_at, created_at, error, mode, roles, digest) VALUES (3, '0a1b2c3d', 22, 10, 'listed', -1, 1, '2026-03-04T12:00:00.000000Z', '2026-03-04T12:00:00.000000Z', 'quiet hours', 'live', '[]', 7);
