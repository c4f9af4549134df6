-- What version 0006_admin wrote that the ones before could not; never changed, only read by later versions.
INSERT INTO audit (guild, at, user, what) VALUES (10, '2026-03-04T12:00:00.000000Z', 30, 'subscribed `#BTC` → <#20>');
INSERT INTO own_sources (source, body) VALUES ('our-feed', '{"id":"our-feed","outlet":"Our Feed","url":"https://our.example/feed","tier":3,"category":"crypto","language":"en","interval":"PT5M"}');
INSERT INTO paused_sources (source) VALUES ('our-feed');
