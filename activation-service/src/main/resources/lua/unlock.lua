-- Forgets the wrong codes of a caller that is locked, and marks that this is not on record yet.
-- KEYS: the mark, and what is known of the caller. One hash tag. ARGV: 1 if the caller is locked, ms that the mark lives.
-- Returns 1 if there is something to record, now or since a call that did not come that far.
if ARGV[1] == '1' then
    for i = 2, #KEYS do
        redis.call('DEL', KEYS[i])
    end
    redis.call('SET', KEYS[1], '1', 'PX', ARGV[2])
end
return redis.call('EXISTS', KEYS[1])
