package io.offhook.tvs.lsc.session.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.LscOperation;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.key.KeySpec;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a phone when it connects. In the caller's transaction. */
@ApplicationScoped
class PhoneRecords {

    private static final String FIND = """
            select (select fingerprint from lsc where device_name = $1),
                exists (select 1 from lsc_offer where device_name = $1),
                exists (select 1 from activated_phone where device_name = $1)
                    or exists (select 1 from lsc_operation where device_name = $1)""";

    private static final String PENDING = """
            select id, type, authentication, key_type, key_size, curve, complete_by from lsc_operation
            where device_name = $1 and status = 'PENDING'""";

    private static final String STILL_PENDING = """
            select 1 from lsc_operation where id = $1 and status = 'PENDING' and complete_by > $2 for update""";

    /**
     * A phone.
     *
     * @param held fingerprint of its LSC
     * @param offered whether certificates were sent that it did not say it stored
     * @param known whether it redeemed a code, or was to do something
     */
    record PhoneRecord(Optional<LscOperation> pending, Optional<String> held, boolean offered, boolean known) {

        Optional<LscOperation> pending(Instant at) {
            return pending.filter(it -> !it.isLate(at));
        }
    }

    Uni<PhoneRecord> of(DeviceName device) {
        return PlainSql.select(FIND, device.text())
                .flatMap(found -> PlainSql.select(PENDING, device.text())
                        .map(pending -> record(
                                found.getFirst(), pending.stream().findFirst().map(PhoneRecords::operation))));
    }

    /** Whether an operation is still wanted. Nobody ends it until the caller's transaction ends. */
    Uni<Boolean> isPending(LscOperation operation, Instant at) {
        return PlainSql.select(STILL_PENDING, operation.id(), at.atOffset(ZoneOffset.UTC))
                .map(rows -> !rows.isEmpty());
    }

    private static PhoneRecord record(@Nullable Object[] row, Optional<LscOperation> pending) {
        return new PhoneRecord(
                pending,
                Optional.ofNullable((String) row[0]),
                Boolean.TRUE.equals(row[1]),
                Boolean.TRUE.equals(row[2]));
    }

    private static LscOperation operation(@Nullable Object[] row) {
        return new LscOperation(
                (UUID) Objects.requireNonNull(row[0]),
                OperationType.valueOf((String) row[1]),
                Authentication.valueOf((String) row[2]),
                KeySpec.of((String) row[3], (Integer) row[4], (String) row[5]),
                ((OffsetDateTime) Objects.requireNonNull(row[6])).toInstant());
    }
}
