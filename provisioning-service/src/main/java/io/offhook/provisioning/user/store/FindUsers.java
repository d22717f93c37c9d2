package io.offhook.provisioning.user.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.page.PagedQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Queries behind the REST resource of users. */
@ApplicationScoped
public class FindUsers {

    @WithSession
    public Uni<Optional<UserView>> byId(String userId) {
        return UserRow.<UserRow>findById(userId)
                .map(row -> Optional.ofNullable(row).map(UserRow::toView));
    }

    /** By id. */
    @WithSession
    public Uni<Page<UserView>> page(PageRequest page) {
        return PagedQuery.run(UserRow.<UserRow>findAll(Sort.by("userId")), page, UserRow::toView);
    }
}
