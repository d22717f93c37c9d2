package io.offhook.provisioning.catalogue.store;

import io.offhook.contracts.Event;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.catalogue.References;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Queries behind the REST resources of documents. */
@ApplicationScoped
public class CatalogueQueries {

    private final UnitOfWork units;
    private final CurrentCatalogue current;
    private final ChangingCatalogue changing;
    private final CatalogueUse use;

    CatalogueQueries(UnitOfWork units, CurrentCatalogue current, ChangingCatalogue changing, CatalogueUse use) {
        this.units = units;
        this.current = current;
        this.changing = changing;
        this.use = use;
    }

    /** @param version 0 for what is built in and was never altered */
    public record Versioned<T>(T document, long version) {}

    /**
     * @param phones that name it; of a range of auto registration: that registered by themselves as this model
     * @param documents that name it
     */
    public record Use(long phones, List<String> documents) {}

    public <T extends Event> Uni<List<T>> all(Kind<T> kind) {
        return current.current().map(catalogue -> catalogue.all(kind));
    }

    public <T extends Event> Uni<Optional<Versioned<T>>> find(Kind<T> kind, String name) {
        return units.run(() -> current.load()
                .flatMap(catalogue -> catalogue
                        .find(kind, name)
                        .map(it -> changing.version(kind, kind.name().apply(it))
                                .map(version -> Optional.of(new Versioned<>(it, version))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    public <T extends Event> Uni<Optional<Use>> use(Kind<T> kind, String name) {
        return units.run(() -> current.load()
                .flatMap(catalogue -> catalogue
                        .find(kind, name)
                        .map(it -> use.shown(kind, kind.name().apply(it))
                                .map(phones -> Optional.of(new Use(phones, References.to(catalogue, kind, name)))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }
}
