package io.offhook.provisioning.phone.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may own a phone: the users. */
@ApplicationScoped
public class KnownOwners {

    /** An erasure of one of them waits until the caller's transaction ends: it then finds the phones that this one gives away. */
    private static final String AMONG =
            "select user_id, name from person where user_id = any($1::text[]) order by user_id for key share";

    /** Full names of those of the ids that are users, by id. In the caller's transaction. */
    public Uni<Map<String, String>> among(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : PlainSql.select(AMONG, (Object) ids.toArray(String[]::new))
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }
}
