-- What version 0002_rules wrote that the ones before could not; never changed, only read by later versions.
INSERT INTO subscriptions (id, guild, channel, tags, tag_set, "where", min_impact, min_trust, directions, horizons, sources, role, mode, is_paused, created_by, created_at) VALUES (2, 10, 21, '["ETH"]', '["eth"]', '', 'Low', 'Low', '[]', '[]', '[]', NULL, 'live', 0, 30, '2026-03-04T12:00:00.000000Z');
INSERT INTO subscription_tags (tag, subscription) VALUES ('ETH', 2);
