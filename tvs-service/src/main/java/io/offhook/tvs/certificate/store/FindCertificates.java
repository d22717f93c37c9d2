package io.offhook.tvs.certificate.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.page.PagedQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds registered certificates. */
@ApplicationScoped
public class FindCertificates {

    private static final Sort BY_NAME = Sort.by("subject").and("fingerprint");

    private final Clock clock;

    FindCertificates(Clock clock) {
        this.clock = clock;
    }

    @WithSession
    public Uni<Page<CertificateView>> page(PageRequest request) {
        return PagedQuery.runAll(CertificateRow.<CertificateRow>findAll(BY_NAME), request, this::views);
    }

    @WithSession
    public Uni<List<CertificateView>> all() {
        return CertificateRow.<CertificateRow>listAll(BY_NAME).flatMap(this::views);
    }

    @WithSession
    public Uni<Optional<CertificateView>> one(String fingerprint) {
        return CertificateRow.<CertificateRow>list("fingerprint", fingerprint)
                .flatMap(this::views)
                .map(views -> views.stream().findFirst());
    }

    private Uni<List<CertificateView>> views(List<CertificateRow> rows) {
        var now = clock.instant();
        var fingerprints = rows.stream().map(row -> row.fingerprint).toList();
        return RoleRow.<RoleRow>list("fingerprint in ?1 order by role", fingerprints)
                .map(roles -> roles.stream().collect(Collectors.groupingBy(role -> role.fingerprint)))
                .map((Map<String, List<RoleRow>> roles) -> rows.stream()
                        .map(row -> row.toView(roles.getOrDefault(row.fingerprint, List.of()), now))
                        .toList());
    }
}
