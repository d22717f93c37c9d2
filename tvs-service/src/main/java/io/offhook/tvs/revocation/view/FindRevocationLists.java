package io.offhook.tvs.revocation.view;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Questions to the read model. The contents, up to half a megabyte, are read only when they are asked for. */
@ApplicationScoped
public class FindRevocationLists {

    private static final String VIEWS = """
            select new io.offhook.tvs.revocation.view.RevocationListView(
                r.issuerKey, r.issuer, r.crlNumber, r.thisUpdate, r.nextUpdate, r.revoked, r.importedAt)
            from RevocationListRow r""";

    /** A page of lists, by issuer. */
    public record RevocationLists(List<RevocationListView> items, int page, int size, long total) {}

    @WithSession
    public Uni<RevocationLists> page(int page, int size) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                VIEWS + " order by r.issuer, r.issuerKey", RevocationListView.class)
                        .setFirstResult(page * size)
                        .setMaxResults(size)
                        .getResultList())
                .flatMap(
                        items -> RevocationListRow.count().map(total -> new RevocationLists(items, page, size, total)));
    }

    @WithSession
    public Uni<Optional<RevocationListView>> one(String issuerKey) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(VIEWS + " where r.issuerKey = :key", RevocationListView.class)
                        .setParameter("key", issuerKey)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** The list itself, DER. */
    @WithSession
    public Uni<Optional<byte[]>> contents(String issuerKey) {
        return RevocationListRow.<RevocationListRow>findById(issuerKey)
                .map(row ->
                        Optional.ofNullable(row).map(it -> Base64.getDecoder().decode(it.crl)));
    }
}
