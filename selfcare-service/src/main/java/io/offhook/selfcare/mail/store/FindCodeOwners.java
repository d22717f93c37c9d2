package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds whose the codes are that ended, if they are anybody's. In the caller's transaction. */
@ApplicationScoped
class FindCodeOwners {

    private static final String FIND =
            "select code_id, owner_id from my_code where code_id = any($1::uuid[]) and owner_id <> ''";

    Uni<Map<UUID, String>> of(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : PlainSql.select(FIND, (Object) codeIds.toArray(UUID[]::new))
                        .map(rows ->
                                rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }
}
