-- What version 0004_members wrote that the ones before could not; never changed, only read by later versions.
INSERT INTO mutes (user, kind, what, until) VALUES (30, 'tag', 'DOGE', '2026-03-05T12:00:00.000000Z');
