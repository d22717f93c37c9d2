package io.offhook.tvs.lsc.store;

import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.tvs.lsc.DeviceName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Phones that redeemed a code: their models, and whether they may still prove themselves by a null string. In the caller's transaction. */
@ApplicationScoped
public class ActivatedPhones {

    private static final String KEEP = """
            insert into activated_phone (device_name, model, redeemed_at) values ($1, $2, $3)
            on conflict (device_name) do update set model = excluded.model, redeemed_at = excluded.redeemed_at
            where activated_phone.redeemed_at < excluded.redeemed_at""";

    private static final String MODELS =
            "select device_name, model from activated_phone where device_name = any($1::text[])";

    /** One row if the phone redeemed a code after $3 and used no null string since, else none. */
    private static final String USE_NULL_STRING = """
            insert into lsc_null_string_use (device_name, used_at)
            select device_name, $2 from activated_phone where device_name = $1 and redeemed_at > $3
            on conflict (device_name) do update set used_at = excluded.used_at
            where lsc_null_string_use.used_at < (select redeemed_at from activated_phone where device_name = $1)""";

    private static final String MAY_USE_NULL_STRING = """
            select 1 from activated_phone a where device_name = $1 and redeemed_at > $2
            and not exists (select 1 from lsc_null_string_use u
                where u.device_name = a.device_name and u.used_at >= a.redeemed_at)""";

    private static final String SELECTED = """
            select a.device_name from activated_phone a
            left join lsc l on l.device_name = a.device_name
            where ($1::text is null or a.model = $1)
            and ($2::text is null or starts_with(a.device_name, $2))
            and ($3::timestamptz is null or l.not_after < $3)
            and ($4::boolean is null or (l.device_name is not null) = $4)
            and a.device_name > $5
            and not exists (select 1 from lsc_operation o where o.device_name = a.device_name and o.status = 'PENDING')
            order by a.device_name limit $6""";

    public Uni<Void> keep(CodeRedeemed event, Instant at) {
        return PlainSql.update(KEEP, event.deviceName(), event.model(), utc(at)).replaceWithVoid();
    }

    /** By device name. */
    Uni<Map<String, String>> models(List<DeviceName> devices) {
        var names = devices.stream().map(DeviceName::text).toArray(String[]::new);
        return PlainSql.select(MODELS, (Object) names)
                .map(rows -> rows.stream()
                        .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (String) row[1])));
    }

    public Uni<Boolean> mayUseNullString(DeviceName device, Instant at, Duration window) {
        return PlainSql.select(MAY_USE_NULL_STRING, device.text(), utc(at.minus(window)))
                .map(rows -> !rows.isEmpty());
    }

    /** Whether it was still possible; it is not from now on. */
    public Uni<Boolean> useNullString(DeviceName device, Instant at, Duration window) {
        return PlainSql.update(USE_NULL_STRING, device.text(), utc(at), utc(at.minus(window)))
                .map(rows -> rows == 1);
    }

    /** The next ones that a filter selects, of those that have no operation to do already. */
    Uni<List<DeviceName>> selected(PhoneFilter filter, String after, int limit) {
        return PlainSql.select(
                        SELECTED,
                        filter.model(),
                        filter.deviceNamePrefix(),
                        filter.expiresBefore() == null ? null : utc(filter.expiresBefore()),
                        filter.lscPresent(),
                        after,
                        limit)
                .map(rows -> rows.stream()
                        .map(row -> new DeviceName((String) row[0]))
                        .toList());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
