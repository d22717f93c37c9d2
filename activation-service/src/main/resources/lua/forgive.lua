-- The attempt was no wrong guess and no longer counts.
-- KEYS: attempts of the certificate. ARGV: attempt.
return redis.call('ZREM', KEYS[1], ARGV[1])
