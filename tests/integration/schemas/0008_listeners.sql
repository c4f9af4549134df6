-- What version 0008_listeners wrote that the ones before could not; never changed, only read by later versions.
INSERT INTO mutes (listener, kind, what, until) VALUES (20, 'tag', 'DOGE', '2026-03-11T12:00:00.000000Z');
