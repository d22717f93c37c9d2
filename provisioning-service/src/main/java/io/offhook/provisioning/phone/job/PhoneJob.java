package io.offhook.provisioning.phone.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.provisioning.phone.bulk.BulkMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a job.
 *
 * @param startAt when a job that is held starts by itself
 * @param ignoredColumns columns of the header that are not stored
 * @param rowsRead rows that are settled
 * @param alreadyThere rows that changed nothing, because everything was as they say
 * @param valid rows that would have been applied, where the job only validates
 * @param actor the account that submitted it
 */
@Schema(name = "PhoneJob")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneJob(
        UUID id,
        BulkMode mode,
        boolean validateOnly,
        String description,
        JobState state,
        @Nullable Instant startAt,
        List<String> ignoredColumns,
        long totalRows,
        long rowsRead,
        long inserted,
        long updated,
        long deleted,
        long alreadyThere,
        long valid,
        long failed,
        @Nullable String actor,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
