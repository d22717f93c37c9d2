package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.Event;
import io.offhook.provisioning.api.CatalogueProblems;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.catalogue.store.CatalogueQueries;
import io.offhook.provisioning.catalogue.store.CatalogueQueries.Versioned;
import io.offhook.provisioning.catalogue.store.ChangingCatalogue;
import io.offhook.rest.request.RequestCause;
import io.offhook.rest.request.SeenVersion;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the resources of all kinds of documents have in common. */
@ApplicationScoped
class CatalogueRequests {

    private final CatalogueQueries queries;
    private final ChangingCatalogue changing;
    private final RequestCause cause;
    private final SeenVersion seen;
    private final SecurityIdentity caller;

    CatalogueRequests(
            CatalogueQueries queries,
            ChangingCatalogue changing,
            RequestCause cause,
            SeenVersion seen,
            SecurityIdentity caller) {
        this.queries = queries;
        this.changing = changing;
        this.cause = cause;
        this.seen = seen;
        this.caller = caller;
    }

    <T extends Event> Uni<List<T>> list(Kind<T> kind) {
        return queries.all(kind);
    }

    <T extends Event> Uni<RestResponse<T>> one(Kind<T> kind, String name) {
        return queries.find(kind, name).map(found -> answer(found.orElseThrow(() -> CatalogueProblems.unknown(kind))));
    }

    <T extends Event> Uni<CatalogueUseView> use(Kind<T> kind, String name) {
        return queries.use(kind, name)
                .map(use -> use.map(it -> new CatalogueUseView(it.phones(), visible(it.documents())))
                        .orElseThrow(() -> CatalogueProblems.unknown(kind)));
    }

    /** Who may act at which site is for administrators. */
    private List<String> visible(List<String> documents) {
        return caller.hasRole("admin")
                ? documents
                : documents.stream()
                        .filter(each -> !each.startsWith(Kind.SITE_OPERATOR.title() + " "))
                        .toList();
    }

    <T extends Event> Uni<RestResponse<T>> put(Kind<T> kind, String name, T body) {
        var document = kind.parse().apply(name, body);
        return changing.put(kind, document, seen.get(), cause.now())
                .invoke(CatalogueProblems::orThrow)
                .chain(() -> one(kind, name));
    }

    <T extends Event> Uni<Void> delete(Kind<T> kind, String name) {
        return changing.delete(kind, name, seen.get(), cause.now())
                .invoke(CatalogueProblems::orThrow)
                .replaceWithVoid();
    }

    private static <T> RestResponse<T> answer(Versioned<T> it) {
        return ResponseBuilder.ok(it.document())
                .header(HttpHeaders.ETAG, SeenVersion.tag(it.version()))
                .build();
    }
}
