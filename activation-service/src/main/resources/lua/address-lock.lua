-- How long an address is locked because of wrong codes.
-- KEYS: count of the address. ARGV: max wrong of the address, ms after which one less counts. Returns ms; 0: it is not locked.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local count = math.max(0, tonumber(redis.call('GET', KEYS[1]) or '0') - now)
local limit = tonumber(ARGV[1]) * tonumber(ARGV[2])
if count < limit then
    return 0
end
return count - limit + tonumber(ARGV[2])
