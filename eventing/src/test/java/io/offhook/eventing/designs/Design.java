package io.offhook.eventing.designs;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** One way to do operations: mark, load, append, project, commit. */
interface Design {

    String title();

    /** How often a transaction waits for an answer of PostgreSQL, however many operations share it. */
    int roundTrips();

    /**
     * Does them in one transaction. Called on an event loop, as requests arrive there.
     *
     * @return complete after the commit; failed if any came before, and then nothing is stored
     */
    CompletionStage<?> run(List<Operation> operations);

    /** Called before a round. */
    default void prepare() {}

    /** Called after it. */
    default void restore() {}
}
