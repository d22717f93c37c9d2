package io.offhook.provisioning.catalogue.store;

import io.offhook.contracts.Event;
import io.offhook.contracts.state.PhoneModel;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.eventing.store.PublishedState.Published;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.catalogue.References;
import io.offhook.provisioning.model.BuiltInModels;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stores, alters and deletes documents, one change at a time in the whole installation. */
@ApplicationScoped
public class ChangingCatalogue {

    private static final String LOCK = "select version from catalogue_version for update";
    private static final String COUNT = "update catalogue_version set version = version + 1";

    private final UnitOfWork units;
    private final CurrentCatalogue current;
    private final PublishedState published;
    private final CatalogueUse use;

    ChangingCatalogue(UnitOfWork units, CurrentCatalogue current, PublishedState published, CatalogueUse use) {
        this.units = units;
        this.current = current;
        this.published = published;
        this.use = use;
    }

    /** What became of a request. */
    public sealed interface Change<T> {

        record Stored<T>(T document) implements Change<T> {}

        record Deleted<T>() implements Change<T> {}

        /** There is none of this name. */
        record Unknown<T>(Kind<?> kind) implements Change<T> {}

        /** It is built in, and cannot become what was asked for. */
        record BuiltIn<T>() implements Change<T> {}

        /** It is not the version that the caller saw. */
        record Stale<T>() implements Change<T> {}

        /** @param by sentences about what still needs it */
        record InUse<T>(List<String> by) implements Change<T> {}
    }

    /**
     * @param body parsed already; a document of the same name in other letter case keeps its name
     * @param seen the version that the caller saw; what is built in and was never altered has version 0
     */
    public <T extends Event> Uni<Change<T>> put(Kind<T> kind, T body, Optional<Long> seen, Cause cause) {
        return changing(catalogue -> {
            References.check(catalogue, body);
            var name = kind.name().apply(body);
            var document = catalogue
                    .find(kind, name)
                    .map(known -> kind.parse().apply(kind.name().apply(known), body))
                    .orElse(body);
            if (document instanceof PhoneModel model && !BuiltInModels.allow(model)) {
                return Uni.createFrom().item(new Change.BuiltIn<>());
            }
            return ifSeen(
                    kind,
                    kind.name().apply(document),
                    seen,
                    () -> published
                            .put(Topic.SETTING, kind.key(kind.name().apply(document)), document, cause)
                            .replaceWith(new Change.Stored<>(document)));
        });
    }

    /** One that is built in is as it was again. */
    public <T extends Event> Uni<Change<T>> delete(Kind<T> kind, String name, Optional<Long> seen, Cause cause) {
        return changing(catalogue -> {
            var known = catalogue.find(kind, name);
            if (known.isEmpty()) {
                return Uni.createFrom().item(new Change.Unknown<>(kind));
            }
            var exact = kind.name().apply(known.get());
            return needs(catalogue, kind, exact)
                    .flatMap(by -> by.isEmpty()
                            ? ifSeen(
                                    kind,
                                    exact,
                                    seen,
                                    () -> published
                                            .erase(Topic.SETTING, kind.key(exact), cause)
                                            .replaceWith(new Change.Deleted<>()))
                            : Uni.createFrom().item(new Change.InUse<>(by)));
        });
    }

    /** The version in force, 0 for what is built in. In the caller's transaction. */
    <T extends Event> Uni<Long> version(Kind<T> kind, String name) {
        var key = kind.key(name);
        return published
                .find(Topic.SETTING, List.of(key))
                .map(found -> Optional.<Published<?>>ofNullable(found.get(key))
                        .map(Published::version)
                        .orElse(0L));
    }

    private <T extends Event> Uni<List<String>> needs(Catalogue catalogue, Kind<T> kind, String name) {
        boolean isBuiltIn = new Catalogue(current.builtIn(), List.of(), Map.of())
                .find(kind, name)
                .isPresent();
        return isBuiltIn
                ? Uni.createFrom().item(List.of())
                : use.of(kind, name)
                        .map(phones -> phones == 0
                                ? References.to(catalogue, kind, name)
                                : List.of(phones + (phones == 1 ? " phone" : " phones")));
    }

    /**
     * Makes others wait until the caller's transaction ends, and counts the change when it is made: a catalogue that is read before it is
     * kept under the count before it.
     */
    static <T> Uni<T> counted(Supplier<Uni<T>> change) {
        return PlainSql.select(LOCK).chain(change::get).call(() -> PlainSql.update(COUNT));
    }

    private <T extends Event> Uni<Change<T>> changing(Function<Catalogue, Uni<Change<T>>> change) {
        return units.run(() -> counted(() -> current.load().flatMap(change::apply)));
    }

    private <T extends Event> Uni<Change<T>> ifSeen(
            Kind<T> kind, String name, Optional<Long> seen, Supplier<Uni<Change<T>>> change) {
        return seen.isEmpty()
                ? change.get()
                : version(kind, name)
                        .flatMap(version -> version.equals(seen.get())
                                ? change.get()
                                : Uni.createFrom().item(new Change.Stale<>()));
    }
}
