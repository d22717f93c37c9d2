-- Admits an attempt, or returns how long the caller is locked.
-- KEYS: attempts of the certificate, state of the certificate, count of the address, count of all. One hash tag.
-- ARGV: attempt, max wrong, ms an open attempt counts, max wrong in total, ms of the max lock,
--       max wrong of the address, ms after which one less counts, max wrong of all, ms after which one less counts.
-- Returns 0, or ms to wait. A count that goes down with time is stored as the time at which it reaches zero.
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

local function remaining(key)
    return math.max(0, tonumber(redis.call('GET', key) or '0') - now)
end

local address = remaining(KEYS[3])
local limit = tonumber(ARGV[6]) * tonumber(ARGV[7])
if address >= limit then
    return address - limit + tonumber(ARGV[7])
end
-- Too many wrong codes of all callers: those that sent wrong codes lately, or whose address did, wait. The others pass.
local all = remaining(KEYS[4])
local ceiling = tonumber(ARGV[8]) * tonumber(ARGV[9])
if all >= ceiling and (wrong > 0 or address > limit / 2) then
    return all - ceiling + tonumber(ARGV[9])
end

redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[3]) then
    redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
return 0
