package io.offhook.provisioning.phone.store;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may own a phone. */
@ApplicationScoped
public class KnownOwners {

    /** Those of the ids that are users. */
    @WithSession
    public Uni<Set<String>> among(Collection<String> ids) {
        return UserRow.<UserRow>list("userId in ?1", ids)
                .map(rows -> rows.stream().map(row -> row.userId).collect(Collectors.toSet()));
    }
}
