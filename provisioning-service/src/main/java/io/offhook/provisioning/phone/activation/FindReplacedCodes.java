package io.offhook.provisioning.phone.activation;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells which codes were replaced, as far as the activation topic was read. In the caller's transaction. */
@ApplicationScoped
public class FindReplacedCodes {

    /** A code that nobody knows here yet is newer than the live one that is known. */
    private static final String REPLACED = """
            select 1 from ended_code where code_id = $2
            and exists (select 1 from live_code where phone_id = $1 and code_id <> $2)""";

    public Uni<Boolean> isReplaced(UUID phoneId, UUID codeId) {
        return PlainSql.select(REPLACED, phoneId, codeId).map(rows -> !rows.isEmpty());
    }
}
