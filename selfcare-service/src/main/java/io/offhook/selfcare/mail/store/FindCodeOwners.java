package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds whose the codes are that ended. In the caller's transaction. */
@ApplicationScoped
class FindCodeOwners {

    private static final String FIND = "select code_id, owner_id from my_code where code_id = any($1::uuid[])";

    record Owned(UUID codeId, @Nullable String ownerId) {}

    Uni<Map<UUID, Owned>> of(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : PlainSql.select(FIND, (Object) codeIds.toArray(UUID[]::new)).map(rows -> rows.stream()
                        .map(row -> new Owned((UUID) row[0], (String) row[1]))
                        .collect(Collectors.toMap(Owned::codeId, each -> each)));
    }
}
