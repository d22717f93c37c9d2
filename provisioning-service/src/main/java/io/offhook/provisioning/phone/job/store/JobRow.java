package io.offhook.provisioning.phone.job.store;

import io.offhook.provisioning.phone.bulk.BulkMode;
import io.offhook.provisioning.phone.bulk.RowDefaults;
import io.offhook.provisioning.phone.job.JobOrder;
import io.offhook.provisioning.phone.job.JobState;
import io.offhook.provisioning.phone.job.OpenJob;
import io.offhook.provisioning.phone.job.PhoneJob;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.Name;
import io.offhook.rest.site.SiteRights;
import io.offhook.rest.site.SiteRights.At;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table of jobs. */
final class JobRow {

    static final String VIEW = """
            select id, mode, validate_only, description, state, start_at, ignored_columns, total_rows, rows_read, inserted,
                updated, deleted, already_there, valid, failed, actor, submitted_at, started_at, ended_at
            from phone_job""";

    private JobRow() {}

    static OpenJob open(@Nullable Object[] row) {
        var defaults = new RowDefaults(
                Optional.ofNullable((String) row[2]).map(Name::new),
                Optional.ofNullable((String) row[3]),
                Optional.ofNullable((String) row[4]).map(Name::new),
                Optional.ofNullable((Boolean) row[5]),
                CodeLife.parse((String) row[6]),
                Optional.ofNullable((Boolean) row[7]));
        var order = new JobOrder(
                BulkMode.valueOf((String) Objects.requireNonNull(row[1])),
                defaults,
                (Boolean) Objects.requireNonNull(row[8]),
                false,
                Optional.empty(),
                (String) Objects.requireNonNull(row[9]),
                Optional.ofNullable((String) row[10]));
        return new OpenJob(
                (UUID) Objects.requireNonNull(row[0]),
                order,
                number(row[11]),
                (String) row[12],
                (String) row[13],
                rights((String[]) row[14]));
    }

    private static SiteRights rights(String @Nullable [] devicePools) {
        return devicePools == null ? SiteRights.EVERYWHERE : new At(List.of(devicePools));
    }

    /** What is stored of rights. */
    static String @Nullable [] devicePools(SiteRights rights) {
        return rights instanceof At at ? at.devicePools().toArray(String[]::new) : null;
    }

    /** From a row of {@link #VIEW}. */
    static PhoneJob view(@Nullable Object[] row) {
        return new PhoneJob(
                (UUID) Objects.requireNonNull(row[0]),
                BulkMode.valueOf((String) Objects.requireNonNull(row[1])),
                (Boolean) Objects.requireNonNull(row[2]),
                (String) Objects.requireNonNull(row[3]),
                JobState.valueOf((String) Objects.requireNonNull(row[4])),
                instant(row[5]),
                List.of((String[]) Objects.requireNonNull(row[6])),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]),
                number(row[11]),
                number(row[12]),
                number(row[13]),
                number(row[14]),
                (String) row[15],
                Objects.requireNonNull(instant(row[16])),
                instant(row[17]),
                instant(row[18]));
    }

    private static long number(@Nullable Object value) {
        return (Long) Objects.requireNonNull(value);
    }

    private static @Nullable Instant instant(@Nullable Object timestamp) {
        return timestamp == null ? null : ((OffsetDateTime) timestamp).toInstant();
    }
}
