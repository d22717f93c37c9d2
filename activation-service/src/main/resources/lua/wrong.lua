-- Counts a wrong attempt, and locks the certificate if there were too many.
-- KEYS: attempts of the certificate, state of the certificate, count of the address, count of all, count of this minute.
-- ARGV: attempt, max wrong, ms a wrong one counts, ms of the first lock, ms of the max lock, ms until it is forgotten,
--       ms after which one less counts against the address, ms after which one less counts against all.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('HINCRBY', KEYS[2], 'total', 1)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then
    local locks = redis.call('HINCRBY', KEYS[2], 'locks', 1)
    local lock = math.min(ARGV[4] * 2 ^ math.min(locks - 1, 20), tonumber(ARGV[5]))
    redis.call('HSET', KEYS[2], 'until', string.format('%.0f', now + lock))
    redis.call('DEL', KEYS[1])
end
redis.call('PEXPIRE', KEYS[2], ARGV[6])

local function add(key, interval)
    local zero = math.max(now, tonumber(redis.call('GET', key) or '0')) + interval
    redis.call('SET', key, string.format('%.0f', zero), 'PX', string.format('%.0f', math.max(1, zero - now)))
end
add(KEYS[3], tonumber(ARGV[7]))
add(KEYS[4], tonumber(ARGV[8]))
redis.call('INCR', KEYS[5])
redis.call('PEXPIRE', KEYS[5], 7200000)
return 0
