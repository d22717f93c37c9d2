package io.offhook.tvs.revocation.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.page.PagedQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds revocation lists. */
@ApplicationScoped
public class FindRevocationLists {

    private static final Sort BY_ISSUER = Sort.by("issuer").and("issuerKey");

    @WithSession
    public Uni<Page<RevocationListView>> page(PageRequest request) {
        return PagedQuery.run(
                RevocationListRow.<RevocationListRow>findAll(BY_ISSUER), request, RevocationListRow::toView);
    }

    @WithSession
    public Uni<Optional<RevocationListView>> one(String issuerKey) {
        return RevocationListRow.<RevocationListRow>findById(issuerKey)
                .map(row -> Optional.ofNullable(row).map(RevocationListRow::toView));
    }

    /** The list itself, DER. */
    @WithSession
    public Uni<Optional<byte[]>> contents(String issuerKey) {
        return RevocationListContentsRow.<RevocationListContentsRow>findById(issuerKey)
                .map(row -> Optional.ofNullable(row).map(RevocationListContentsRow::der));
    }
}
