-- Keeps a pairing instead of the phone's older one, unless too many wait or its code is taken.
-- KEYS: all, those of the address, the pairing, its code, the keys of the phone's newest pairing. One hash tag.
-- ARGV: id, ms to live, max of all, max of the address, then code, name, model, host, address, staging, pool, at.
-- Returns 1 if it is kept.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local older = redis.call('HMGET', KEYS[5], 'id', 'pairing', 'code')
if older[1] then
    redis.call('ZREM', KEYS[1], older[1])
    redis.call('ZREM', KEYS[2], older[1])
    redis.call('DEL', older[2], older[3], KEYS[5])
end
for i = 1, 2 do
    redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now)
    if redis.call('ZCARD', KEYS[i]) >= tonumber(ARGV[2 + i]) then
        return 0
    end
end
if not redis.call('SET', KEYS[4], ARGV[1], 'NX', 'PX', ARGV[2]) then
    return 0
end
redis.call('HSET', KEYS[3], 'code', ARGV[5], 'name', ARGV[6], 'model', ARGV[7], 'host', ARGV[8], 'address', ARGV[9],
    'staging', ARGV[10], 'pool', ARGV[11], 'at', ARGV[12])
redis.call('PEXPIRE', KEYS[3], ARGV[2])
redis.call('HSET', KEYS[5], 'id', ARGV[1], 'pairing', KEYS[3], 'code', KEYS[4])
redis.call('PEXPIRE', KEYS[5], ARGV[2])
for i = 1, 2 do
    redis.call('ZADD', KEYS[i], now + ARGV[2], ARGV[1])
    redis.call('PEXPIRE', KEYS[i], ARGV[2])
end
return 1
