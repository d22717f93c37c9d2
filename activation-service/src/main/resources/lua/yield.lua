-- Ends a lease, if the claimant still has it.
-- KEYS: the lease. ARGV: claimant.
if redis.call('GET', KEYS[1]) == ARGV[1] then
    return redis.call('DEL', KEYS[1])
end
return 0
