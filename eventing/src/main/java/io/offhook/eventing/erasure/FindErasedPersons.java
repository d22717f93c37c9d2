package io.offhook.eventing.erasure;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds persons who were erased here. */
@ApplicationScoped
public class FindErasedPersons {

    private static final String AMONG = "select user_id, erased_at from erased_person where user_id = any($1::text[])";

    /** When each of those of the ids was erased last, by id. Nobody is erased before the caller's transaction ends. */
    public Uni<Map<String, Instant>> among(Collection<String> ids) {
        return ErasureLock.applying().chain(() -> find(ids));
    }

    private static Uni<Map<String, Instant>> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : PlainSql.select(AMONG, (Object) ids.toArray(String[]::new))
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> (String) row[0], row -> ((OffsetDateTime) row[1]).toInstant())));
    }
}
