package io.offhook.eventing.rebuild;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/**
 * Tables that are a fold of events and hold nothing else. Each is a bean. It is made anew in a schema that has nothing but its own tables,
 * those that it names besides, and functions: a statement that finds another table missing fails the rebuild, and changes nothing that is
 * live.
 */
public sealed interface ReadModel {

    String name();

    List<String> tables();

    /** Other tables that its statements change. In the shadow they begin empty, and are thrown away. */
    default List<String> touched() {
        return List.of();
    }

    /** Other tables that its statements read, as they are. */
    default List<String> consulted() {
        return List.of();
    }

    /**
     * Names of indexes with which no statement of the fold finds a row: they are made when the tables are full, since each costs every change
     * of a row.
     */
    default List<String> indexesOfReaders() {
        return List.of();
    }

    /** Those of its tables whose rows most events change again: a page keeps room for the next version of its rows. */
    default List<String> changing() {
        return List.of();
    }

    /** Rows of its tables that come from samples, which topics do not keep: a condition for each table. The shadow begins with them. */
    default Map<String, String> seeds() {
        return Map.of();
    }

    /** Tables that are compared in part, by name. */
    default Map<String, Comparison> comparisons() {
        return Map.of();
    }

    /**
     * What of a table is the same in any fold of the events.
     *
     * @param rows a condition: others come from samples, or may go at any time
     * @param withoutColumns those that samples change
     */
    record Comparison(String rows, List<String> withoutColumns) {
        public static final Comparison OF_ALL = new Comparison("true", List.of());
        public static final Comparison OF_NOTHING = new Comparison("false", List.of());
    }

    /** Statements that end the transaction in which the tables are swapped: copies in memory are stale then. */
    default List<String> onSwapped() {
        return List.of();
    }

    /** Kept outside of the database, where a row is as good as its neighbour: made anew in its place, one after the other. */
    non-sealed interface Elsewhere extends ReadModel {

        @Override
        default List<String> tables() {
            return List.of();
        }

        /** Returns how many entries there are now. */
        Uni<Long> remake();
    }

    /** Kept by consumers; read again from topics that keep every event or the latest state. */
    non-sealed interface FromTopics extends ReadModel {

        /** Name under which the inbox positions what it has seen. */
        String consumer();

        /** Where the inbox is of the shadow's own. */
        @Override
        default List<String> touched() {
            return List.of("consumed", "parked", "quarantined");
        }

        /** What the consumers do with the events, as far as it is these tables: no mail, no event, no other table. */
        Map<Topic, EventHandler> folds();
    }

    /** Kept in the transactions that append the service's own events. */
    non-sealed interface FromOwnEvents extends ReadModel {

        Uni<Void> apply(Recorded<?> event);

        /** One after the other, in the caller's transaction. */
        default Uni<Void> applyAll(List<? extends Recorded<?>> events) {
            return Multi.createFrom()
                    .iterable(events)
                    .onItem()
                    .transformToUniAndConcatenate(this::apply)
                    .onItem()
                    .ignoreAsUni();
        }

        /** Many events of all streams, in order, where no unique constraint but the primary key holds. */
        default Uni<Void> replayAll(List<? extends Recorded<?>> events) {
            return applyAll(events);
        }
    }
}
