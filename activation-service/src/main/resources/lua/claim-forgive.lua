-- The attempt was no wrong guess and no longer counts.
-- KEYS: counts. ARGV: for each, ms that one attempt adds.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

for i, key in ipairs(KEYS) do
    local zero = tonumber(redis.call('GET', key) or '0') - tonumber(ARGV[i])
    if zero > now then
        redis.call('SET', key, string.format('%.0f', zero), 'PX', string.format('%.0f', zero - now))
    else
        redis.call('DEL', key)
    end
end
return 0
