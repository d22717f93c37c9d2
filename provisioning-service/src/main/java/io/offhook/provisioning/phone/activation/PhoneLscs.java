package io.offhook.provisioning.phone.activation;

import io.offhook.contracts.trust.LscDeleted;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.LscExpiresSoon;
import io.offhook.contracts.trust.LscFetched;
import io.offhook.contracts.trust.LscInstalled;
import io.offhook.contracts.trust.LscOperationCancelled;
import io.offhook.contracts.trust.LscOperationFailed;
import io.offhook.contracts.trust.LscOperationScheduled;
import io.offhook.eventing.sql.PlainSql;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Follows the LSCs of phones, and what phones are to ask CAPF for. */
@ApplicationScoped
public class PhoneLscs {

    /**
     * A certificate that was stored, or is younger than that on record. It is proven if its phone proved to have the MIC, a string, or a
     * certificate that was proven itself: whoever came by a null string proved nothing.
     */
    private static final String HOLD = """
            insert into phone_lsc (device_name, not_before, certificate, recorded_at, proven)
            select $1, $2, decode($3, 'hex'), $4, coalesce((
                select case o.authentication when 'NULL_STRING' then false
                    when 'LSC' then coalesce((select l.proven from phone_lsc l where l.device_name = $1), true) else true end
                from lsc_operation o where o.operation_id = $6), false)
            on conflict (device_name) do update set not_before = excluded.not_before,
                certificate = excluded.certificate, recorded_at = excluded.recorded_at, proven = excluded.proven
            where $5 or phone_lsc.not_before < excluded.not_before""";

    private static final String FORGET = "delete from phone_lsc where device_name = $1";

    private static final String SCHEDULE = """
            insert into lsc_operation (operation_id, device_name, authentication, complete_by) values ($1, $2, $3, $4)
            on conflict (operation_id) do nothing""";

    private static final String END = "update lsc_operation set ended = true where operation_id = $1";

    private static final String FIND = """
            select encode(l.certificate, 'hex'), l.recorded_at, o.authentication from (select $1::text as name) d
            left join phone_lsc l on l.device_name = d.name and l.proven
            left join lsc_operation o on o.device_name = d.name and not o.ended and o.complete_by > $2""";

    /** The tables, for a rebuild. */
    public static List<String> tables() {
        return List.of("phone_lsc", "lsc_operation");
    }

    /** In the caller's transaction. */
    public Uni<Void> apply(LscEvent event, Instant at) {
        var statement = switch (event) {
            case LscOperationScheduled it ->
                PlainSql.update(SCHEDULE, it.operationId(), it.deviceName(), it.authentication(), utc(it.completeBy()));
            case LscOperationCancelled it -> end(it.operationId());
            case LscOperationFailed it -> end(it.operationId());
            case LscInstalled it ->
                hold(it.deviceName(), it.operationId(), it.notBefore(), it.certificate(), at, true)
                        .chain(() -> end(it.operationId()));
            case LscFetched it ->
                hold(it.deviceName(), it.operationId(), it.notBefore(), it.certificate(), at, false)
                        .chain(() -> end(it.operationId()));
            case LscDeleted it -> PlainSql.update(FORGET, it.deviceName()).chain(() -> end(it.operationId()));
            case LscExpiresSoon ignored -> Uni.createFrom().item(0);
        };
        return statement.replaceWithVoid();
    }

    /** What CAPF knows of a phone. */
    @WithSession
    public Uni<PhoneLsc> of(String deviceName, Instant now) {
        return PlainSql.select(FIND, deviceName, utc(now)).map(rows -> lsc(rows.getFirst()));
    }

    private static PhoneLsc lsc(Object[] row) {
        return new PhoneLsc(
                Optional.ofNullable((String) row[0])
                        .flatMap(hex ->
                                DeviceCertificates.readable(HexFormat.of().parseHex(hex))),
                Optional.ofNullable((OffsetDateTime) row[1]).map(OffsetDateTime::toInstant),
                Optional.ofNullable((String) row[2]));
    }

    private static Uni<Integer> hold(
            String deviceName, UUID operationId, Instant notBefore, String certificate, Instant at, boolean isStored) {
        var hex = HexFormat.of().formatHex(Base64.getDecoder().decode(certificate));
        return PlainSql.update(HOLD, deviceName, utc(notBefore), hex, utc(at), isStored, operationId);
    }

    private static Uni<Integer> end(UUID operationId) {
        return PlainSql.update(END, operationId);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
