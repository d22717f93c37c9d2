package io.offhook.tvs.trustlist.view;

import io.offhook.pki.tlv.Bytes;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Questions to the read model. */
@ApplicationScoped
public class FindTrustLists {

    private static final Sort NEWEST_FIRST = Sort.descending("version");

    /** A page of lists, the newest first. */
    public record TrustLists(List<TrustListView> items, int page, int size, long total) {}

    /** The bytes that phones fetch. */
    record ListFile(Bytes bytes, String hash) {}

    @WithSession
    public Uni<TrustLists> page(int page, int size) {
        return TrustListRow.<TrustListRow>findAll(NEWEST_FIRST)
                .page(Page.of(page, size))
                .list()
                .flatMap(rows -> TrustListRow.count()
                        .map(total -> new TrustLists(
                                rows.stream().map(TrustListRow::toView).toList(), page, size, total)));
    }

    @WithSession
    public Uni<Optional<TrustListView>> current() {
        return newest().map(found -> found.map(TrustListRow::toView));
    }

    @WithSession
    Uni<Optional<ListFile>> currentFile() {
        return newest().map(found -> found.map(row -> new ListFile(Bytes.of(row.file), row.hash)));
    }

    @WithSession
    Uni<Optional<ListFile>> file(long version) {
        return TrustListRow.<TrustListRow>findById(version)
                .map(row -> Optional.ofNullable(row).map(found -> new ListFile(Bytes.of(found.file), found.hash)));
    }

    private static Uni<Optional<TrustListRow>> newest() {
        return TrustListRow.<TrustListRow>findAll(NEWEST_FIRST).firstResult().map(Optional::ofNullable);
    }
}
