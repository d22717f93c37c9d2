package io.offhook.tvs.anchor.view;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Questions to the read model. */
@ApplicationScoped
public class FindAnchors {

    private static final Sort BY_NAME = Sort.by("subject").and("fingerprint");

    /** A page of anchors, by subject. */
    public record Anchors(List<AnchorView> items, int page, int size, long total) {}

    @WithSession
    public Uni<Anchors> page(int page, int size) {
        return AnchorRow.<AnchorRow>findAll(BY_NAME)
                .page(Page.of(page, size))
                .list()
                .flatMap(rows -> AnchorRow.count().map(total -> new Anchors(views(rows), page, size, total)));
    }

    @WithSession
    public Uni<List<AnchorView>> all() {
        return AnchorRow.<AnchorRow>listAll(BY_NAME).map(FindAnchors::views);
    }

    @WithSession
    public Uni<Optional<AnchorView>> one(String fingerprint) {
        return AnchorRow.<AnchorRow>findById(fingerprint)
                .map(row -> Optional.ofNullable(row).map(AnchorRow::toView));
    }

    private static List<AnchorView> views(List<AnchorRow> rows) {
        return rows.stream().map(AnchorRow::toView).toList();
    }
}
