-- How long a certificate is locked because of wrong codes.
-- KEYS: state of the certificate. ARGV: max wrong in total, ms of the max lock. Returns ms; 0: it is not locked.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local known = redis.call('HMGET', KEYS[1], 'until', 'total')
if tonumber(known[2] or '0') >= tonumber(ARGV[1]) then
    return redis.call('PTTL', KEYS[1])
end
return math.max(0, math.min(tonumber(known[1] or '0') - now, tonumber(ARGV[2])))
