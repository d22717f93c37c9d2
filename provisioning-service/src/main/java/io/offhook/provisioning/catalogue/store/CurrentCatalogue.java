package io.offhook.provisioning.catalogue.store;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.eventing.store.PublishedState.Published;
import io.offhook.provisioning.catalogue.BuiltIn;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The catalogue as it is now. It is kept in memory and read anew when the number of changes differs: one small statement. */
@ApplicationScoped
public class CurrentCatalogue {

    private static final String VERSION = "select version from catalogue_version";
    private static final String METHODS = "select model, method from onboarding_method";

    private final PublishedState published;
    private final UnitOfWork units;
    private final List<Event> builtIn;
    private volatile Snapshot snapshot;

    private record Snapshot(long version, Catalogue catalogue) {}

    CurrentCatalogue(
            PublishedState published,
            UnitOfWork units,
            @ConfigProperty(name = "offhook.call-manager.host") String callManagerHost,
            @ConfigProperty(name = "offhook.call-manager.sip-port") int sipPort) {
        this.published = published;
        this.units = units;
        this.builtIn = BuiltIn.documents(callManagerHost, sipPort);
        this.snapshot = new Snapshot(-1, new Catalogue(builtIn, List.of(), Map.of()));
    }

    /** For callers on any thread. */
    public Uni<Catalogue> current() {
        return units.runApart(this::load);
    }

    /** In the caller's transaction or session, if there is one. */
    @WithSession
    public Uni<Catalogue> load() {
        return PlainSql.select(VERSION).flatMap(rows -> {
            long version = (Long) rows.getFirst()[0];
            return version == snapshot.version()
                    ? Uni.createFrom().item(snapshot.catalogue())
                    : read().invoke(it -> snapshot = new Snapshot(version, it));
        });
    }

    /** As it was loaded last, for rules that are asked after {@link #load}. */
    public Optional<Model> model(String name) {
        return snapshot.catalogue().model(name);
    }

    public List<Event> builtIn() {
        return builtIn;
    }

    private Uni<Catalogue> read() {
        return published
                .all(Topic.SETTING)
                .flatMap(states -> PlainSql.select(METHODS)
                        .map(methods -> new Catalogue(
                                builtIn,
                                states.stream().map(Published::state).toList(),
                                methods.stream()
                                        .collect(Collectors.toMap(
                                                row -> (String) row[0],
                                                row -> OnboardingMethod.valueOf((String) row[1]))))));
    }
}
