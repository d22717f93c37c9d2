package io.offhook.provisioning.phone.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may own a phone: the users. */
@ApplicationScoped
public class KnownOwners {

    private static final String AMONG = "select user_id from person where user_id = any($1::text[])";

    /** Those of the ids that are users, in the caller's transaction. */
    public Uni<Set<String>> among(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : PlainSql.select(AMONG, (Object) ids.toArray(String[]::new))
                        .map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet()));
    }
}
