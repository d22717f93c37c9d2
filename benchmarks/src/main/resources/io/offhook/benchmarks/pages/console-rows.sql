-- Phones of the console and what happened to them, as its projections write both. Of 20 phones 14 redeemed their code (13 entries), five
-- have a code that is live or expired (three entries), and one needs none (three entries): ten entries for each phone.
-- All of it lies in the last four weeks (669 hours are three hours less), since what devices do is deleted after 30 days.
-- Parameters: number of the first phone, how many, how many there are to be in the end.
with given as (
    select ?::bigint as first, ?::bigint as many, ?::bigint as total),
numbered as materialized (
    select i, i % 20 as place,
        md5('load phone ' || i)::uuid as phone_id,
        md5('load code ' || i)::uuid as code_id,
        -- an odd factor: no two phones have the same MAC, and their order is not that in which they were added
        '00' || upper(lpad(to_hex(i * 2654435761 % (1::bigint << 40)), 10, '0')) as mac,
        'BAT' || upper(left(md5('load name ' || i), 12)) as dummy,
        (array['7811', '7821', '7841', '7861', '8811', '8841', '8845', '8851', '8861', '8865'])[i / 20 % 10 + 1] as model,
        'Site ' || lpad((i / 7 % 100)::text, 2, '0') as device_pool,
        '7' || lpad(i::text, 8, '0') as number,
        case when i % 2 = 0 then 'person' || i end as owner_id,
        encode(sha256(('load certificate ' || i)::bytea), 'hex') as fingerprint,
        '10.' || i / 50000 % 200 || '.' || i / 200 % 250 || '.' || i % 200 + 1 as address,
        -- phones come in files of 10 000
        md5('load file ' || i / 10000)::uuid::text as correlation_id,
        date_trunc('milliseconds', now() - interval '28 days' + interval '669 hours' * (i::float8 / total)) as at
    from given, lateral generate_series(first, first + many - 1) as i),
new as materialized (
    select *,
        place < 14 as redeemed,
        place = 19 as without_code,
        at + interval '1 second' as issued_at,
        at + interval '7 days' as expires_at,
        place between 14 and 18 and at + interval '7 days' < now() as expired,
        case when place < 14 or place = 19 then 'SEP' || mac else dummy end as device_name,
        -- a device redeems within two hours
        at + interval '10 minutes' + interval '1 second' * (i * 7919 % 6600) as redeemed_at
    from numbered),
phones as (
    insert into phone (phone_id, device_name, mac, model, description, directory_numbers, owner_id, device_pool, requires_code,
        assigned_code_id, added_at, changed_at, code_id, code_state, code_issued_at, code_expires_at, code_ended_at, fingerprint,
        progress, progress_at)
    select phone_id, device_name, case when redeemed or without_code then mac end, model, 'Load ' || i, array[number], owner_id,
        device_pool, not redeemed and not without_code, case when redeemed then code_id end, at,
        case when redeemed then redeemed_at else at end,
        case when not without_code then code_id end,
        case when redeemed then 'REDEEMED' when expired then 'EXPIRED' when not without_code then 'LIVE' end,
        case when not without_code then issued_at end, case when not without_code then expires_at end,
        case when redeemed then redeemed_at when expired then expires_at end, case when redeemed then fingerprint end,
        -- few say that they failed, and as many say that they registered as say nothing
        case when redeemed then case when i % 20000 = 0 then 'FAILED' when i % 2 = 0 then 'REGISTERED' else 'CONFIGURED' end end,
        case when redeemed then redeemed_at + interval '5 seconds' end
    from new),
progresses as (
    insert into device_progress (device_name, progress, at)
    select device_name, case when i % 20000 = 0 then 'FAILED' when i % 2 = 0 then 'REGISTERED' else 'CONFIGURED' end,
        redeemed_at + interval '5 seconds' from new where redeemed
    on conflict do nothing),
persons as (
    insert into person (user_id, name, mail)
    select owner_id, 'Person ' || i, owner_id || '@example.org' from new where owner_id is not null
    on conflict do nothing),
expected as (
    insert into expected_device (key, mac, serial_number, model)
    select 'expected-device/' || mac, mac, 'LOAD' || lpad(i::text, 8, '0'), model from new where place < 14
    on conflict do nothing),
times as (
    insert into activation_time (code_id, issued_at, viewed_at, redeemed_at, served_at, device_name)
    select code_id, issued_at, issued_at + interval '30 seconds', case when redeemed then redeemed_at end,
        case when redeemed then redeemed_at + interval '2 seconds' end, case when redeemed then device_name end
    from new where not without_code and not expired),
entry (topic, stream_id, version, type, at, actor, channel, correlation_id, phone_id, code_id, device_name, fingerprint, address,
        reason, data) as materialized (
    select 'PHONE', phone_id::text, 1, 'PhoneProvisioned.v1', at, 'admin', 'rest', correlation_id, phone_id, null::uuid,
        case when without_code then 'SEP' || mac else dummy end, null, null, null,
        jsonb_strip_nulls(jsonb_build_object('phoneId', phone_id,
            'deviceName', case when without_code then 'SEP' || mac else dummy end, 'model', model,
            'mac', case when without_code then mac end, 'description', 'Load ' || i,
            'lines', jsonb_build_array(jsonb_build_object('index', 1, 'directoryNumber', number)), 'ownerId', owner_id,
            'devicePool', device_pool, 'requiresActivationCode', not without_code))
        from new
    union all select 'ACTIVATION', phone_id::text, 1, 'CodeIssued.v1', issued_at, 'admin', 'rest', correlation_id, phone_id, code_id,
        dummy, null, null, null,
        jsonb_strip_nulls(jsonb_build_object('codeId', code_id, 'phoneId', phone_id, 'deviceName', dummy, 'model', model,
            'ownerId', owner_id, 'expiresAt', to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from new where not without_code
    union all select 'ACTIVATION', phone_id::text, 2, 'CodeViewed.v1', issued_at + interval '30 seconds', 'admin', 'rest',
        md5('load view ' || i)::uuid::text, phone_id, code_id, null, null, null, 'ADMINISTRATION',
        jsonb_build_object('codeId', code_id, 'phoneId', phone_id, 'viewedBy', 'admin', 'purpose', 'ADMINISTRATION')
        from new where not without_code and not expired
    union all select 'ACTIVATION', phone_id::text, 2, 'CodeExpired.v1', expires_at, null, null,
        md5('load expiry ' || i)::uuid::text, phone_id, code_id, null, null, null, null,
        jsonb_build_object('codeId', code_id, 'phoneId', phone_id)
        from new where expired
    union all select 'ACTIVATION', 'device/SEP' || mac, 1, 'RedemptionRefused.v1', redeemed_at - interval '90 seconds', null, null,
        md5('load refusal ' || i)::uuid::text, phone_id, code_id, 'SEP' || mac, fingerprint, address, 'MODEL_MISMATCH',
        jsonb_build_object('reason', 'MODEL_MISMATCH', 'deviceName', 'SEP' || mac, 'certificateFingerprint', fingerprint,
            'codeId', code_id, 'phoneId', phone_id, 'model', model, 'address', address)
        from new where place = 0
    -- a certificate of a device has about 900 bytes
    union all select 'ACTIVATION', phone_id::text, 3, 'CodeRedeemed.v1', redeemed_at, null, null,
        md5('load redemption ' || i)::uuid::text, phone_id, code_id, 'SEP' || mac, fingerprint, null, null,
        jsonb_build_object('codeId', code_id, 'phoneId', phone_id, 'mac', mac, 'model', model, 'deviceName', 'SEP' || mac,
            'certificateFingerprint', fingerprint, 'certificate', 'MIIDgjCCAmqgAwIBAgIQ' || repeat(left(fingerprint, 37), 32))
        from new where redeemed
    union all select 'PHONE', phone_id::text, 2, 'PhoneMacAssigned.v1', redeemed_at + interval '100 milliseconds', null, null,
        md5('load redemption ' || i)::uuid::text, phone_id, code_id, 'SEP' || mac, null, null, null,
        jsonb_build_object('phoneId', phone_id, 'previousDeviceName', dummy, 'deviceName', 'SEP' || mac, 'mac', mac,
            'codeId', code_id)
        from new where redeemed
    union all select 'DEVICE', 'SEP' || mac, 1, 'DeviceSeen.v1', least(redeemed_at + after, now()), null, null,
        md5('load sight ' || file || after || i)::uuid::text, null, null, 'SEP' || mac, null, address, result,
        jsonb_strip_nulls(jsonb_build_object('deviceName', 'SEP' || mac, 'address', address, 'transport', 'https', 'file', file,
            'result', result, 'tag', case when result = 'SERVED' then left(md5('load file ' || file || i), 32) end))
        from new, (values
            (interval '-2 minutes', 'TRUST_LIST', 'SERVED'),
            (interval '-1 minute', 'CONFIGURATION', 'UNKNOWN_DEVICE'),
            (interval '2 seconds', 'CONFIGURATION', 'SERVED'),
            (interval '1 day', 'TRUST_LIST', 'SERVED'),
            (interval '1 day', 'CONFIGURATION', 'SERVED')) as seen (after, file, result)
        where redeemed and (place > 0 or result = 'SERVED') or without_code and after = interval '1 day'
    union all select 'DEVICE', 'SEP' || mac, 1, 'DeviceReported.v1', least(redeemed_at + after, now()), null, null,
        md5('load report ' || outcome || after || i)::uuid::text, null, null, 'SEP' || mac, fingerprint, address, outcome,
        jsonb_build_object('deviceName', 'SEP' || mac, 'certificateFingerprint', fingerprint, 'address', address, 'outcome', outcome)
        from new, (values
            (interval '3 seconds', 'CONFIGURATION_TAKEN'),
            (interval '8 seconds', 'REGISTERED'),
            (interval '1 day', 'REGISTERED')) as report (after, outcome)
        where redeemed),
rates as (
    insert into rate as r (minute, kind, reason, count)
    select date_trunc('minute', at), counted.kind, coalesce(reason, ''), count(*)
    from entry join (values ('CodeIssued.v1', 'ISSUED'), ('CodeRedeemed.v1', 'REDEEMED'), ('CodeExpired.v1', 'EXPIRED'),
        ('RedemptionRefused.v1', 'REFUSED')) as counted (type, kind) using (type)
    group by 1, 2, 3
    on conflict (minute, kind, reason) do update set count = r.count + excluded.count)
insert into timeline (event_id, topic, stream_id, version, type, at, actor, channel, correlation_id, phone_id, code_id, device_name,
    fingerprint, address, reason, data)
select gen_random_uuid(), topic, stream_id, version, type, at, actor, channel, correlation_id, phone_id, code_id, device_name,
    fingerprint, address, reason, data
from entry order by at
