package io.offhook.tvs.anchor.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.page.PagedQuery;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.tvs.anchor.AnchorStatus;
import io.offhook.tvs.revocation.store.FindRevokedCertificates;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds trusted CAs. */
@ApplicationScoped
public class FindAnchors {

    private static final Sort BY_NAME = Sort.by("subject").and("fingerprint");

    private final FindRevokedCertificates revocations;
    private final Clock clock;

    FindAnchors(FindRevokedCertificates revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    @WithSession
    public Uni<Page<AnchorView>> page(PageRequest request) {
        return PagedQuery.runAll(AnchorRow.<AnchorRow>findAll(BY_NAME), request, this::views);
    }

    @WithSession
    public Uni<List<X509Certificate>> certificates() {
        return AnchorRow.<AnchorRow>listAll(BY_NAME)
                .map(rows -> rows.stream().map(AnchorRow::x509).toList());
    }

    /** As phones are verified against them. Those that were added under older rules are left out. */
    @WithSession
    public Uni<List<TrustAnchor>> trusted() {
        return AnchorRow.<AnchorRow>listAll(BY_NAME)
                .map(rows -> rows.stream().flatMap(AnchorRow::anchor).toList());
    }

    /** Without those that are revoked or expired. */
    @WithSession
    public Uni<List<X509Certificate>> inForce() {
        return AnchorRow.<AnchorRow>listAll(BY_NAME)
                .flatMap(rows -> revocations
                        .current()
                        .map(revoked -> rows.stream()
                                .filter(row -> row.status(revoked, clock.instant()) == AnchorStatus.IN_FORCE)
                                .map(AnchorRow::x509)
                                .toList()));
    }

    /** Those that are trusted, by subject. */
    @WithSession
    public Uni<List<AnchorView>> all(Collection<String> fingerprints) {
        return AnchorRow.<AnchorRow>list("fingerprint in ?1", BY_NAME, fingerprints)
                .flatMap(this::views);
    }

    @WithSession
    public Uni<Optional<AnchorView>> one(String fingerprint) {
        return all(List.of(fingerprint)).map(views -> views.stream().findFirst());
    }

    private Uni<List<AnchorView>> views(List<AnchorRow> rows) {
        return revocations
                .current()
                .map(revoked -> rows.stream()
                        .map(row -> row.toView(revoked, clock.instant()))
                        .toList());
    }
}
