-- What version 0007_feedback wrote that the ones before could not; never changed, only read by later versions.
INSERT INTO votes (card, user, agrees, at) VALUES ('0a1b2c3d', 30, 1, '2026-03-04T12:00:00.000000Z');
INSERT INTO mistakes (card, user, text, at) VALUES ('0a1b2c3d', 30, 'The sum is wrong.', '2026-03-04T12:00:00.000000Z');
INSERT INTO refusals (story, reason, at) VALUES (1, 'there is no sentence 9', '2026-03-04T12:00:00.000000Z');
