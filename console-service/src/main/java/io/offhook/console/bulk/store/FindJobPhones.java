package io.offhook.console.bulk.store;

import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneState;
import io.offhook.console.phone.store.PhoneRows;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the phones that a job added, changed or removed: their events have its id as what they follow from. */
@ApplicationScoped
public class FindJobPhones {

    private static final String PAGE = """
            with touched as (select distinct phone_id from timeline
                where correlation_id = $1 and phone_id > $2 order by phone_id limit $3)
            select phone_id, device_name, model, directory_numbers, owner_id, device_pool, requires_code, code_state,
                removed_at is not null, """ + PhoneRows.PROGRESS + """
             from touched join phone using (phone_id) where device_name is not null order by phone_id""";

    private final PooledReads reads;

    FindJobPhones(PooledReads reads) {
        this.reads = reads;
    }

    /** A phone that a job touched, as it is now. */
    public record JobPhone(
            UUID phoneId,
            String deviceName,
            String model,
            List<String> directoryNumbers,
            @Nullable String ownerId,
            String devicePool,
            PhoneState state,
            boolean removed) {}

    /** @param after the phone before the page */
    public Uni<List<JobPhone>> page(UUID job, UUID after, int size) {
        return reads.select(PAGE, job.toString(), after, size)
                .map(rows -> rows.stream().map(FindJobPhones::phone).toList());
    }

    private static JobPhone phone(Object[] row) {
        return new JobPhone(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                List.of((String[]) row[3]),
                (String) row[4],
                (String) row[5],
                PhoneState.of(
                        Boolean.TRUE.equals(row[6]),
                        row[7] == null ? null : CodeState.valueOf((String) row[7]),
                        PhoneRows.progress(row[9])),
                (Boolean) row[8]);
    }
}
