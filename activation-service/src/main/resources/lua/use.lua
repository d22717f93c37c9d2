-- Records a use of a device's identity, and returns what is known of it. It decides nothing.
-- KEYS: the manufacturer certificate that was used last with the MAC, the connections of the certificate. One hash tag, the MAC.
-- ARGV: connection, time after which its holder certainly acted, address, '<key> <certificate>' of a manufacturer certificate or '',
--       ms a certificate is remembered, ms connections are, connections remembered.
-- Times are microseconds. They rise from use to use of a certificate, even if the clock of a new master goes back.
-- Returns: time of the use, time of the clock, first use and proven life of the connection, the certificate used last or '',
--          then first use, proven life and address of each other connection.
local time = redis.call('TIME')
local clock = time[1] * 1000000 + time[2]
local now = math.max(clock, tonumber(redis.call('HGET', KEYS[2], 'last') or '0') + 1)
local function text(number)
    return string.format('%.0f', number)
end

-- A certificate that contradicts the last one takes its place when the contradiction is recorded, not before.
local last = redis.call('GET', KEYS[1]) or ''
if ARGV[4] ~= '' and (last == '' or last == ARGV[4]) then
    redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5])
end

local first, alive = now, math.min(tonumber(ARGV[2]), now)
local others = {}
local oldest, oldestUse
local all = redis.call('HGETALL', KEYS[2])
local count = 0
for i = 1, #all, 2 do
    if all[i] ~= 'last' then
        local f, a, used, address = string.match(all[i + 1], '^(%d+) (%d+) (%d+) (.*)$')
        if all[i] == ARGV[1] then
            first = tonumber(f)
        else
            count = count + 1
            table.insert(others, f)
            table.insert(others, a)
            table.insert(others, address)
            if not oldest or tonumber(used) < oldestUse then
                oldest, oldestUse = all[i], tonumber(used)
            end
        end
    end
end
if count >= tonumber(ARGV[7]) then
    redis.call('HDEL', KEYS[2], oldest)
end
local own = text(first) .. ' ' .. text(alive) .. ' ' .. text(now) .. ' ' .. ARGV[3]
redis.call('HSET', KEYS[2], 'last', text(now), ARGV[1], own)
redis.call('PEXPIRE', KEYS[2], ARGV[6])

local answer = {text(now), text(clock), text(first), text(alive), last}
for _, each in ipairs(others) do
    table.insert(answer, each)
end
return answer
