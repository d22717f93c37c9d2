-- Gives a lease back, if it is still the claimant's own.
-- KEYS: the lease. ARGV: claimant.
if redis.call('GET', KEYS[1]) == ARGV[1] then
    return redis.call('DEL', KEYS[1])
end
return 0
