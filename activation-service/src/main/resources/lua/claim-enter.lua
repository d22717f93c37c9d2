-- Admits an attempt and counts it as wrong, or returns how long it must wait.
-- KEYS: counts, each the time at which it reaches zero. One hash tag.
-- ARGV: for each count, how many count at a time, and ms after which one less counts.
-- Returns 0, or ms to wait.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local wait = 0
local zeros = {}
for i, key in ipairs(KEYS) do
    local interval = tonumber(ARGV[2 * i])
    zeros[i] = math.max(now, tonumber(redis.call('GET', key) or '0')) + interval
    wait = math.max(wait, zeros[i] - now - tonumber(ARGV[2 * i - 1]) * interval)
end
if wait > 0 then
    return wait
end
for i, key in ipairs(KEYS) do
    redis.call('SET', key, string.format('%.0f', zeros[i]), 'PX', string.format('%.0f', math.max(1, zeros[i] - now)))
end
return 0
