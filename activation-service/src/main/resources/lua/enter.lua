-- Lets a caller try a code, or says how long it has to wait.
-- KEYS: attempts of the certificate, what is known of the certificate, debt of the address, debt of all. One hash tag.
-- ARGV: attempt, most wrong, ms an open attempt counts, wrong ones that stop it, ms of the longest lock,
--       room of the address, ms an address takes to owe one less, room of all, ms all take to owe one less.
-- Returns 0, or ms to wait. A debt is kept as the time at which it will be paid off.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local known = redis.call('HMGET', KEYS[2], 'until', 'total')
local locked = tonumber(known[1] or '0')
if tonumber(known[2] or '0') >= tonumber(ARGV[4]) then
    return tonumber(ARGV[5])
end
if locked > now then
    return math.min(locked - now, tonumber(ARGV[5]))
end

redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
local wrong = redis.call('ZCARD', KEYS[1])
if wrong >= tonumber(ARGV[2]) then
    return 1000
end

local function debt(key)
    return math.max(0, tonumber(redis.call('GET', key) or '0') - now)
end

local address = debt(KEYS[3])
local limit = tonumber(ARGV[6]) * tonumber(ARGV[7])
if address >= limit then
    return address - limit + tonumber(ARGV[7])
end
-- Too much of it everywhere: whoever was wrong lately, or comes from where others were, waits; the innocent get through.
local all = debt(KEYS[4])
local ceiling = tonumber(ARGV[8]) * tonumber(ARGV[9])
if all >= ceiling and (wrong > 0 or address > limit / 2) then
    return all - ceiling + tonumber(ARGV[9])
end

redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[3]) then
    redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
return 0
