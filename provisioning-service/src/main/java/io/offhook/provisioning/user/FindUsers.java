package io.offhook.provisioning.user;

import io.offhook.provisioning.http.Page;
import io.offhook.provisioning.http.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Questions about users. */
@ApplicationScoped
class FindUsers {

    @WithSession
    Uni<Optional<UserView>> byId(String userId) {
        return PersonRow.<PersonRow>findById(userId)
                .map(row -> Optional.ofNullable(row).map(PersonRow::toView));
    }

    @WithSession
    Uni<Page<UserView>> page(PageRequest page) {
        return PersonRow.<PersonRow>findAll(Sort.by("userId"))
                .page(page.page(), page.size())
                .list()
                .flatMap(rows -> PersonRow.count()
                        .map(total -> new Page<>(
                                rows.stream().map(PersonRow::toView).toList(), page.page(), page.size(), total)));
    }
}
