package io.offhook.provisioning.phone.job;

import io.offhook.provisioning.phone.bulk.BulkMode;
import io.offhook.provisioning.phone.bulk.RowDefaults;
import java.time.Instant;
import java.util.Optional;

/**
 * What a job is to do.
 *
 * @param defaults values for blank cells of rows that add phones
 * @param validateOnly check the rows, change nothing
 * @param hold wait until somebody starts it, or until its time
 * @param startAt when it starts by itself
 * @param charset of the text of the file, if the request says so
 */
public record JobOrder(
        BulkMode mode,
        RowDefaults defaults,
        boolean validateOnly,
        boolean hold,
        Optional<Instant> startAt,
        String description,
        Optional<String> charset) {}
