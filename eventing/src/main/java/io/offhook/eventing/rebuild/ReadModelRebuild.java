package io.offhook.eventing.rebuild;

import io.offhook.eventing.rebuild.ReadModel.FromOwnEvents;
import io.offhook.eventing.rebuild.ReadModel.FromTopics;
import io.offhook.eventing.sql.StatementDeadline;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Empties the read models that {@code offhook.rebuild} names, before any consumer starts, and fills them again. */
@ApplicationScoped
public class ReadModelRebuild {

    private static final Logger LOG = Logger.getLogger(ReadModelRebuild.class);
    private static final int BEFORE_CONSUMERS = 1;

    private final UnitOfWork units;
    private final EventStore store;
    private final StatementDeadline deadline;
    private final Instance<ReadModel> readModels;
    private final Map<String, Object> broker;
    private final List<String> names;

    ReadModelRebuild(
            UnitOfWork units,
            EventStore store,
            StatementDeadline deadline,
            @Any Instance<ReadModel> readModels,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "offhook.rebuild") Optional<List<String>> names) {
        this.units = units;
        this.store = store;
        this.deadline = deadline;
        this.readModels = readModels;
        this.broker = broker;
        this.names = names.orElse(List.of());
    }

    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) throws InterruptedException {
        for (var name : names) {
            rebuild(name);
        }
    }

    /** @throws IllegalArgumentException if there is no such read model; the message lists those there are */
    public void rebuild(String name) throws InterruptedException {
        var model = readModels.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no read model " + name + "; there are "
                        + readModels.stream().map(ReadModel::name).toList()));
        LOG.infof("Rebuilding a read model: name=%s", name);
        switch (model) {
            case FromTopics from -> {
                rewind(from.groupId());
                units.runApart(() -> deadline.lifted(() -> forget(from).chain(() -> forgetPositions(from.consumer()))))
                        .await()
                        .indefinitely();
            }
            case FromOwnEvents from ->
                units.runApart(() -> deadline.lifted(
                                () -> UniqueConstraint.of(from.tables()).flatMap(unique -> replay(from, unique))))
                        .await()
                        .indefinitely();
        }
    }

    private Uni<Void> replay(FromOwnEvents model, List<UniqueConstraint> unique) {
        return inOrder(unique.stream().map(UniqueConstraint::drop).toList())
                .chain(() -> forget(model))
                .chain(() -> store.replay(model::apply))
                .chain(() -> Panache.flush())
                .chain(() -> inOrder(unique.stream().map(UniqueConstraint::add).toList()));
    }

    /** Writers wait from here on: what they appended without having projected it is not visible yet, and comes after. */
    private static Uni<Void> forget(ReadModel model) {
        return inOrder(model.tables().stream()
                .flatMap(table -> Stream.of("lock table " + table + " in exclusive mode", "delete from " + table))
                .toList());
    }

    private static Uni<Void> forgetPositions(String consumer) {
        return inOrder(
                List.of(
                        "delete from consumed where consumer = :consumer",
                        "delete from parked where consumer = :consumer"),
                consumer);
    }

    private static Uni<Void> inOrder(List<String> statements, String... consumer) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(sql -> Panache.getSession().flatMap(session -> {
                    var query = session.createNativeQuery(sql);
                    for (var each : consumer) {
                        query.setParameter("consumer", each);
                    }
                    return query.executeUpdate();
                }))
                .onItem()
                .ignoreAsUni();
    }

    /** The brokers forget how far the group was: it begins at the beginning. */
    private void rewind(String groupId) throws InterruptedException {
        try (var admin = Admin.create(new HashMap<>(broker))) {
            admin.deleteConsumerGroups(List.of(groupId)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new IllegalStateException("group " + groupId + " cannot be rewound; is a replica running?", e);
            }
        }
    }
}
