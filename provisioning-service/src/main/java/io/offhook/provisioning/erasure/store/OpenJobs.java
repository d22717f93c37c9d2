package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bulk jobs that were submitted before an erasure and have not ended. In the caller's transaction. */
@ApplicationScoped
class OpenJobs {

    private static final String OF_ERASURE = """
            select j.id, j.charset from phone_job j, erasure e
            where e.user_id = $1 and j.submitted_at <= e.erased_at and j.state in ('HOLD', 'PENDING', 'PROCESSING')
            order by j.submitted_at, j.id""";

    private static final String ARE_OPEN = """
            select count(*) from phone_job where id = any($1::uuid[]) and state in ('HOLD', 'PENDING', 'PROCESSING')""";

    private static final String TERMS = "select terms from erasure where user_id = $1 and terms is not null";

    /** @param charset of the text of its file, if the request said so */
    record Job(UUID id, Optional<String> charset) {}

    Uni<List<Job>> ofErasure(String userId) {
        return PlainSql.select(OF_ERASURE, userId)
                .map(rows -> rows.stream()
                        .map(row -> new Job((UUID) row[0], Optional.ofNullable((String) row[1])))
                        .toList());
    }

    Uni<Boolean> areOpen(List<UUID> jobs) {
        return PlainSql.select(ARE_OPEN, (Object) jobs.toArray(UUID[]::new)).map(rows -> (Long) rows.getFirst()[0] > 0);
    }

    /** What the person is called. */
    Uni<List<String>> terms(String userId) {
        return PlainSql.select(TERMS, userId)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> List.of((String[]) row[0]))
                        .orElse(List.of()));
    }
}
