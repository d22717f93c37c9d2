package io.offhook.eventing.rebuild;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.topic.Topic.Keeps;
import io.offhook.eventing.inbox.ApplyingRecords;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.rebuild.ReadModel.FromTopics;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Folds topics into a read model of a shadow. Only what the live consumer has taken is folded: the two are at the same place when the tables
 * are swapped, and the consumer goes on from there. Samples have no place; a handler knows those that it has.
 */
final class TopicsFold implements ShadowFold {

    /** More records that the live consumer has not taken mean that it does not follow at all. */
    private static final int MAX_WAITING = 200_000;

    private static final String TAKEN = """
            select stream_id, version from %s.consumed
            where consumer = ? and topic = ? and stream_id = any(?::text[])""";

    private final FromTopics model;
    private final ShadowSchema shadow;
    private final RebuildSession session;
    private final ShadowTransactions transactions;
    private final ApplyingRecords applying;
    private final TopicsFromTheBeginning topics;

    /** What the live consumer had not taken when it was read, and the streams that wait with it. */
    private final List<IncomingRecord> waiting = new ArrayList<>();

    private final Set<Map.Entry<Topic, String>> held = new HashSet<>();
    private boolean failed;

    TopicsFold(
            FromTopics model,
            ShadowSchema shadow,
            RebuildSession session,
            ShadowTransactions transactions,
            ApplyingRecords applying,
            TopicsFromTheBeginning topics) {
        this.model = model;
        this.shadow = shadow;
        this.session = session;
        this.transactions = transactions;
        this.applying = applying;
        this.topics = topics;
    }

    @Override
    public void begin(RebuildProgress progress) throws SQLException, InterruptedException {
        topics.setGoal();
        progress.total(topics.goal());
        while (!topics.isAtGoal()) {
            fold(withoutHeld(topics.next()), session);
            progress.at(topics.read(), topics.read());
            shadow.grown(topics.read());
        }
        progress.end(topics.goal(), topics.read());
    }

    @Override
    public void rest() throws SQLException, InterruptedException {
        upTo(session);
    }

    /** The first statement of the snapshot is its own, before the topics are asked where they end. */
    @Override
    public void upTo(RebuildSession positions) throws SQLException, InterruptedException {
        if (failed) {
            throw new IllegalStateException("records were lost when the fold failed before");
        }
        failed = true;
        positions.select("select 1 from relay_checkpoint", row -> true);
        topics.setGoal();
        var again = List.copyOf(waiting);
        waiting.clear();
        held.clear();
        fold(again, positions);
        while (!topics.isAtGoal()) {
            fold(withoutHeld(topics.next()), positions);
        }
        failed = false;
    }

    private List<IncomingRecord> withoutHeld(List<IncomingRecord> read) {
        var free = new ArrayList<IncomingRecord>();
        for (var each : read) {
            if (held.contains(held(each))) {
                waiting.add(each);
            } else {
                free.add(each);
            }
        }
        return free;
    }

    /** Folds those that are taken, each after all before it of its stream, and keeps the others. */
    private void fold(List<IncomingRecord> records, RebuildSession positions)
            throws SQLException, InterruptedException {
        var byTopic = records.stream()
                .collect(Collectors.groupingBy(IncomingRecord::topic, LinkedHashMap::new, Collectors.toList()));
        for (var each : byTopic.entrySet()) {
            var taken = taken(each.getKey(), each.getValue(), positions);
            each.getValue().stream().filter(record -> !taken.contains(record)).forEach(this::keep);
            fold(each.getValue().stream().filter(taken::contains).toList(), handler(each.getKey()));
        }
        if (waiting.size() > MAX_WAITING) {
            throw new IllegalStateException("the live consumer is too far behind the topics");
        }
    }

    private void keep(IncomingRecord record) {
        waiting.add(record);
        held.add(held(record));
    }

    private static Map.Entry<Topic, String> held(IncomingRecord record) {
        return Map.entry(record.topic(), stream(record));
    }

    private EventHandler handler(Topic topic) {
        var handler = model.folds().get(topic);
        if (handler == null) {
            throw new IllegalStateException("no handler of " + topic);
        }
        return handler;
    }

    /** Of the records of a topic. Each is itself alone, as identity goes. */
    private Set<IncomingRecord> taken(Topic topic, List<IncomingRecord> records, RebuildSession session)
            throws SQLException {
        if (topic.keeps() == Keeps.SAMPLES) {
            return identical(records);
        }
        var streams = records.stream().map(TopicsFold::stream).distinct().toArray(String[]::new);
        var positions = session
                .select(
                        TAKEN.formatted(shadow.live()),
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        model.consumer(),
                        topic.name(),
                        streams)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return identical(records.stream()
                .filter(each -> version(each) <= positions.getOrDefault(stream(each), 0L))
                .toList());
    }

    private static Set<IncomingRecord> identical(List<IncomingRecord> records) {
        Set<IncomingRecord> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(records);
        return found;
    }

    private static String stream(IncomingRecord record) {
        return record.headers().getOrDefault("ce_subject", "").replace("\0", "");
    }

    /** One that says none was never taken. */
    private static long version(IncomingRecord record) {
        try {
            return Long.parseLong(record.headers().getOrDefault("ce_sequence", ""));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** What came before its turn, as in the live tables, is parked until its turn has come. */
    private void fold(List<IncomingRecord> records, EventHandler handler) throws InterruptedException {
        if (records.isEmpty()) {
            return;
        }
        for (var stream : withParked(records, handler)) {
            var parked = new Stream(model.consumer(), records.getFirst().topic(), stream);
            while (unlessBad(() -> applying.applyNextParked(parked, handler), false)) {
                // each in a transaction of its own: a bad one must not undo those before it
            }
        }
    }

    /** Applies all, and returns the streams that have parked records. */
    private Set<String> withParked(List<IncomingRecord> records, EventHandler handler) throws InterruptedException {
        try {
            return transactions.run(shadow, () -> applying.apply(model.consumer(), records, handler));
        } catch (RuntimeException e) {
            var parked = new HashSet<String>();
            for (var each : records) {
                parked.addAll(unlessBad(() -> applying.apply(model.consumer(), List.of(each), handler), Set.of()));
            }
            return parked;
        }
    }

    /** What may be forged, or nobody can read, changed nothing live either. A state that came later has taken its place. */
    private <T> T unlessBad(Supplier<Uni<T>> work, T nothing) throws InterruptedException {
        try {
            return transactions.run(shadow, work);
        } catch (RuntimeException e) {
            var kind = FailureKind.of(e);
            if (!kind.isQuarantined() && kind != FailureKind.UNDECODABLE) {
                throw e;
            }
            return nothing;
        }
    }
}
