package io.offhook.provisioning.registration.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.registration.EventLimit;
import io.offhook.provisioning.registration.Lease;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The table of leases. Rows are locked in the order of phones and lines, so that no two transactions wait for each other. In the caller's transaction. */
@ApplicationScoped
class Leases {

    private static final String LOCK = """
            select phone_id, line, live, device_name, code_id, address, user_agent, registrar, contact, reported_at,
                expires_at, told_times, told_since, told_current
            from registration where phone_id = any($1::uuid[]) order by phone_id, line for update""";

    private static final String STORE = """
            insert into registration (phone_id, line, live, device_name, code_id, address, user_agent, registrar, contact,
                reported_at, expires_at, told_times, told_since, told_current)
            select * from unnest($1::uuid[], $2::int[], $3::bool[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[],
                $9::text[], $10::timestamptz[], $11::timestamptz[], $12::int[], $13::timestamptz[], $14::bool[]) as new (phone_id, line, live, device_name, code_id, address,
                user_agent, registrar, contact, reported_at, expires_at, told_times, told_since, told_current)
            order by phone_id, line
            on conflict (phone_id, line) do update set live = excluded.live, device_name = excluded.device_name,
                code_id = excluded.code_id, address = excluded.address, user_agent = excluded.user_agent,
                registrar = excluded.registrar, contact = excluded.contact,
                reported_at = excluded.reported_at, expires_at = excluded.expires_at,
                told_times = excluded.told_times, told_since = excluded.told_since, told_current = excluded.told_current""";

    /** Those of a phone that has another one are gone without a word. */
    private static final String TAKE_ENDED = """
            with due as (
                select phone_id, line from registration where expires_at <= $1 order by phone_id, line limit $2
                for update skip locked),
            ended as (
                delete from registration r using due d where r.phone_id = d.phone_id and r.line = d.line
                returning r.phone_id, r.line, r.device_name, r.live)
            select phone_id, device_name, bool_or(live and not exists (
                select 1 from registration o where o.phone_id = e.phone_id and o.device_name = e.device_name and o.live and o.expires_at > $1))
            from ended e group by phone_id, device_name order by phone_id, device_name""";

    /** Phones whose last lease ended, and how many leases did. */
    record Ended(List<OfPhone> phones, int rows) {}

    /** A phone, and the device that was registered. */
    record OfPhone(UUID phoneId, String deviceName) {}

    Uni<List<Lease>> lock(Collection<UUID> phoneIds) {
        return PlainSql.select(LOCK, (Object) phoneIds.toArray(UUID[]::new))
                .map(rows -> rows.stream().map(Leases::lease).toList());
    }

    Uni<Void> store(List<Lease> leases) {
        return leases.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                STORE,
                                column(leases, Lease::phoneId).toArray(UUID[]::new),
                                column(leases, Lease::line).toArray(Integer[]::new),
                                column(leases, Lease::live).toArray(Boolean[]::new),
                                column(leases, Lease::deviceName).toArray(String[]::new),
                                leases.stream().map(Lease::codeId).toArray(UUID[]::new),
                                column(leases, Lease::address).toArray(String[]::new),
                                leases.stream().map(Lease::userAgent).toArray(String[]::new),
                                leases.stream().map(Lease::registrar).toArray(String[]::new),
                                leases.stream().map(Lease::contact).toArray(String[]::new),
                                column(leases, each -> time(each.reportedAt())).toArray(OffsetDateTime[]::new),
                                column(leases, each -> time(each.expiresAt())).toArray(OffsetDateTime[]::new),
                                column(leases, each -> each.told().times()).toArray(Integer[]::new),
                                column(leases, each -> time(each.told().since()))
                                        .toArray(OffsetDateTime[]::new),
                                column(leases, each -> each.told().current()).toArray(Boolean[]::new))
                        .replaceWithVoid();
    }

    /** Deletes up to this many that are over. */
    Uni<Ended> takeEnded(Instant now, int most) {
        return PlainSql.select(TAKE_ENDED, time(now), most)
                .map(rows -> new Ended(
                        rows.stream()
                                .filter(row -> (Boolean) row[2])
                                .map(row -> new OfPhone((UUID) row[0], (String) row[1]))
                                .toList(),
                        rows.size()));
    }

    private static Lease lease(Object[] row) {
        return new Lease(
                (UUID) row[0],
                (Integer) row[1],
                (Boolean) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                ((OffsetDateTime) row[9]).toInstant(),
                ((OffsetDateTime) row[10]).toInstant(),
                new EventLimit((Integer) row[11], ((OffsetDateTime) row[12]).toInstant(), (Boolean) row[13]));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <T> List<T> column(List<Lease> leases, Function<Lease, T> value) {
        return leases.stream().map(value).toList();
    }
}
