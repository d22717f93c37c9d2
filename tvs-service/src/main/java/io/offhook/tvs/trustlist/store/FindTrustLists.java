package io.offhook.tvs.trustlist.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.page.PagedQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds published trust lists. */
@ApplicationScoped
public class FindTrustLists {

    private static final Sort NEWEST_FIRST = Sort.descending("version");

    @WithSession
    public Uni<Page<TrustListView>> page(PageRequest request) {
        return PagedQuery.run(TrustListRow.<TrustListRow>findAll(NEWEST_FIRST), request, TrustListRow::toView);
    }

    @WithSession
    public Uni<Optional<TrustListView>> current() {
        return TrustListRow.<TrustListRow>findAll(NEWEST_FIRST)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(TrustListRow::toView));
    }

    @WithSession
    public Uni<Optional<TrustListContents>> currentFile() {
        return TrustListFileRow.<TrustListFileRow>findAll(NEWEST_FIRST)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(TrustListFileRow::toContents));
    }

    @WithSession
    public Uni<Optional<TrustListContents>> file(long version) {
        return TrustListFileRow.<TrustListFileRow>findById(version)
                .map(row -> Optional.ofNullable(row).map(TrustListFileRow::toContents));
    }
}
