package io.offhook.eventing.recover;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel.FromOwnEvents;
import io.offhook.eventing.rebuild.ReadModelFolds;
import io.offhook.eventing.rebuild.RebuildSession;
import io.offhook.eventing.rebuild.ShadowSchema;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.StoredEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes back from the topics what the store does not have: events, states and audit entries, and what follows from them. All or nothing. */
@ApplicationScoped
class RecoveringStore {

    private static final Logger LOG = Logger.getLogger(RecoveringStore.class);

    private final DataSource source;
    private final OwnRecords records;
    private final AnsweredRecords answered;
    private final UnitOfWork units;
    private final List<FromOwnEvents> models;
    private final List<RecoveredEvents> followers;
    private final List<RecoveredStates> tables;
    private final Topic own;

    RecoveringStore(
            DataSource source,
            OwnRecords records,
            AnsweredRecords answered,
            UnitOfWork units,
            ReadModelFolds models,
            @Any Instance<RecoveredEvents> followers,
            @Any Instance<RecoveredStates> tables,
            @ConfigProperty(name = "offhook.topic") Topic own) {
        this.source = source;
        this.records = records;
        this.answered = answered;
        this.units = units;
        this.models = models.all().stream()
                .flatMap(each -> each instanceof FromOwnEvents it ? Stream.of(it) : Stream.empty())
                .toList();
        this.followers = followers.stream().toList();
        this.tables = tables.stream().toList();
        this.own = own;
    }

    /**
     * Returns how many events came back.
     *
     * @throws StoreDiverged if the store has other events in their places, or one that is needed is nowhere
     */
    int recover(Instant since) throws SQLException {
        try (var session = RebuildSession.open(source).orElseThrow(() -> new StoreDiverged("a rebuild is under way"))) {
            var shadow = ShadowSchema.create(session, List.of());
            records.read(session, shadow.name(), since);
            requireNone(
                    session, LostRows.events(LostRows.CONFLICTS, shadow.name(), own), "other events are stored for");
            requireNone(session, LostRows.events(LostRows.HOLES, shadow.name(), own), "events are nowhere before");
            requireNone(
                    session, LostRows.entries(LostRows.HOLES_OF_ENTRIES, shadow.name()), "entries are nowhere before");
            answered.read(session, shadow.name(), since);
            var events = events(session, shadow);
            var states = states(session, shadow);
            takeBack(shadow, events, states);
            shadow.drop();
            LOG.infof("Taken back from the topics: events=%d states=%d since=%s", events.size(), states.size(), since);
            return events.size();
        }
    }

    private static void requireNone(RebuildSession session, String query, String what) throws SQLException {
        var found = session.select(query, row -> row.getString(1));
        if (!found.isEmpty()) {
            throw new StoreDiverged("the store and its topics have diverged, " + what + " " + found);
        }
    }

    private List<Recorded<Event>> events(RebuildSession session, ShadowSchema shadow) throws SQLException {
        if (!own.isOfAnEventTable()) {
            return List.of();
        }
        return session
                .select(
                        LostRows.events(LostRows.IN_ORDER, shadow.name(), own),
                        row -> new StoredEvent(
                                row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)))
                .stream()
                .map(each -> each.recorded(own, Event.class))
                .toList();
    }

    private static List<RecoveredState> states(RebuildSession session, ShadowSchema shadow) throws SQLException {
        return session.select(LostRows.states(shadow.name()), RecoveringStore::state);
    }

    private static RecoveredState state(ResultSet row) throws SQLException {
        var topic = Topic.valueOf(row.getString(1));
        var data = row.getString(4);
        return new RecoveredState(
                topic,
                row.getString(2),
                data == null ? null : EventCodec.read(topic, row.getString(3), data.getBytes(StandardCharsets.UTF_8)),
                EventCodec.readMetadata(row.getString(5)));
    }

    private void takeBack(ShadowSchema shadow, List<Recorded<Event>> events, List<RecoveredState> states) {
        units.runApart(() -> inOrder(LostRows.statements(shadow.name(), own), sql -> PlainSql.update(sql))
                        .chain(() -> PlainSql.update(AnsweredRecords.statement(shadow.name())))
                        .chain(() -> inOrder(models, model -> model.applyAll(events)))
                        .chain(() -> inOrder(followers, follower -> follower.recovered(events)))
                        .chain(() -> inOrder(tables, table -> table.recovered(states))))
                .await()
                .indefinitely();
    }

    private static <T> Uni<Void> inOrder(List<T> items, Function<T, Uni<?>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .onItem()
                .ignoreAsUni();
    }
}
