package io.offhook.tvs.lsc.store;

import io.offhook.contracts.trust.LscDeleted;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.LscExpiresSoon;
import io.offhook.contracts.trust.LscFetched;
import io.offhook.contracts.trust.LscInstalled;
import io.offhook.contracts.trust.LscOperationCancelled;
import io.offhook.contracts.trust.LscOperationFailed;
import io.offhook.contracts.trust.LscOperationScheduled;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the tables of LSCs and operations. Depends on events alone, so that a replay gives the same rows. */
@ApplicationScoped
public class LscProjection implements ReadModel.FromOwnEvents {

    private static final String SCHEDULE = """
            insert into lsc_operation (id, device_name, type, authentication, key_type, key_size, curve, complete_by,
                scheduled_by, scheduled_reason, scheduled_at, status)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'PENDING')""";

    private static final String END = "update lsc_operation set status = $2, failure = $3, ended_at = $4 where id = $1";

    /** A certificate is stored; one that was only shown must be younger than that on record. */
    private static final String HOLD = """
            insert into lsc (device_name, operation_id, fingerprint, serial, issuer, not_before, not_after, certificate,
                recorded_at, announced)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false)
            on conflict (device_name) do update set operation_id = excluded.operation_id,
                fingerprint = excluded.fingerprint, serial = excluded.serial, issuer = excluded.issuer,
                not_before = excluded.not_before, not_after = excluded.not_after, certificate = excluded.certificate,
                recorded_at = excluded.recorded_at, announced = false
            where $10 or lsc.not_before < excluded.not_before""";

    private static final String FORGET = "delete from lsc where device_name = $1";
    private static final String ANNOUNCE =
            "update lsc set announced = true where device_name = $1 and fingerprint = $2";

    @Override
    public String name() {
        return "lscs";
    }

    @Override
    public List<String> tables() {
        return List.of("lsc", "lsc_operation");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return recorded.event() instanceof LscEvent event
                ? apply(event, recorded.metadata().time()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Uni<Integer> apply(LscEvent event, Instant at) {
        return switch (event) {
            case LscOperationScheduled it -> schedule(it, at);
            case LscOperationCancelled it -> end(it.operationId(), "CANCELLED", null, at);
            case LscOperationFailed it -> end(it.operationId(), "FAILED", it.reason(), at);
            case LscInstalled it -> hold(it, at).chain(() -> end(it.operationId(), "SUCCEEDED", null, at));
            case LscFetched it -> show(it, at).chain(() -> end(it.operationId(), "SUCCEEDED", null, at));
            case LscDeleted it ->
                PlainSql.update(FORGET, it.deviceName()).chain(() -> end(it.operationId(), "SUCCEEDED", null, at));
            case LscExpiresSoon it -> PlainSql.update(ANNOUNCE, it.deviceName(), it.certificateFingerprint());
        };
    }

    private static Uni<Integer> schedule(LscOperationScheduled it, Instant at) {
        return PlainSql.update(
                SCHEDULE,
                it.operationId(),
                it.deviceName(),
                it.operation(),
                it.authentication(),
                it.keyType(),
                it.keySize(),
                it.curve(),
                utc(it.completeBy()),
                it.scheduledBy(),
                it.reason(),
                utc(at));
    }

    /** An operation that was cancelled, and whose certificate the phone stored all the same, has succeeded. */
    private static Uni<Integer> end(UUID operationId, String status, @Nullable String failure, Instant at) {
        return PlainSql.update(END, operationId, status, failure, utc(at));
    }

    private static Uni<Integer> hold(LscInstalled it, Instant at) {
        return PlainSql.update(
                HOLD,
                it.deviceName(),
                it.operationId(),
                it.certificateFingerprint(),
                it.serial(),
                it.issuer(),
                utc(it.notBefore()),
                utc(it.notAfter()),
                it.certificate(),
                utc(at),
                true);
    }

    private static Uni<Integer> show(LscFetched it, Instant at) {
        return PlainSql.update(
                HOLD,
                it.deviceName(),
                it.operationId(),
                it.certificateFingerprint(),
                it.serial(),
                it.issuer(),
                utc(it.notBefore()),
                utc(it.notAfter()),
                it.certificate(),
                utc(at),
                false);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
