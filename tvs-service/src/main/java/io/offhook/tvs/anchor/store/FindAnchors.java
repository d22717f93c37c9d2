package io.offhook.tvs.anchor.store;

import io.offhook.rest.request.Page;
import io.offhook.rest.request.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Finds trusted CAs. */
@ApplicationScoped
public class FindAnchors {

    private static final Sort BY_NAME = Sort.by("subject").and("fingerprint");

    @WithSession
    public Uni<Page<AnchorView>> page(PageRequest request) {
        return AnchorRow.<AnchorRow>findAll(BY_NAME)
                .page(request.page(), request.size())
                .list()
                .flatMap(rows -> AnchorRow.count().map(total -> request.of(rows, total)))
                .map(page -> page.map(AnchorRow::toView));
    }

    @WithSession
    public Uni<List<X509Certificate>> certificates() {
        return AnchorRow.<AnchorRow>listAll(BY_NAME)
                .map(rows -> rows.stream().map(AnchorRow::x509).toList());
    }

    @WithSession
    public Uni<Optional<AnchorView>> one(String fingerprint) {
        return AnchorRow.<AnchorRow>findById(fingerprint)
                .map(row -> Optional.ofNullable(row).map(AnchorRow::toView));
    }
}
