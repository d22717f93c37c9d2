-- Claims a code for one device, for the length of a lease.
-- KEYS: the code, its lease. Both carry the same hash tag, so they live on one node of a cluster.
-- ARGV: claimant, lease in milliseconds.
-- The lease has its own key: if the key of the code expired with the lease, the code would be lost.
local code = redis.call('HMGET', KEYS[1], 'codeId', 'phoneId')
if not code[1] then
    return {'ABSENT'}
end
local holder = redis.call('GET', KEYS[2])
if holder and holder ~= ARGV[1] then
    return {'LEASED'}
end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return {'CLAIMED', code[1], code[2]}
