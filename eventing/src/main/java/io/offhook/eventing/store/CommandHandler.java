package io.offhook.eventing.store;

import io.offhook.contracts.Event;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.EventStore.Pending;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings commands to the streams of one kind: load, decide, append, project. Every call belongs to the caller's transaction, see
 * {@link UnitOfWork}; whoever appended first wins, and the transaction of the other fails with {@link VersionConflict}. What
 * {@link AnsweredEvents} cause is decided already.
 */
public final class CommandHandler<C, S, E extends Event, R> {

    private final EventStore store;
    private final Decider<C, S, E, R> decider;
    private final Class<E> kind;
    private final Function<List<Recorded<E>>, Uni<Void>> project;

    /** @param project what changes with the events in the same transaction: read models, and tables that follow the events */
    public CommandHandler(
            EventStore store,
            Decider<C, S, E, R> decider,
            Class<E> kind,
            Function<List<Recorded<E>>, Uni<Void>> project) {
        this.store = store;
        this.decider = decider;
        this.kind = kind;
        this.project = project;
    }

    /** A command to one stream, and why it is given. */
    public record Request<C>(String streamId, C command, Cause cause) {}

    /** One command to one stream. A refusal is a value; what it came with is recorded. */
    public Uni<Decision<E, R>> handle(String streamId, C command, Cause cause) {
        return handle(streamId, Optional.empty(), command, cause);
    }

    /**
     * The same for a caller who may have looked before.
     *
     * @param seen the version that the caller saw; fails with {@link StaleVersion} if a stream that exists is at another
     */
    public Uni<Decision<E, R>> handle(String streamId, Optional<Long> seen, C command, Cause cause) {
        return store.load(streamId, kind).flatMap(history -> {
            long version = history.version();
            if (version > 0 && seen.isPresent() && seen.get() != version) {
                throw new StaleVersion(streamId, seen.get(), version);
            }
            var decision = store.isAnswered(cause)
                    ? Decision.<E, R>nothing()
                    : decider.decide(history.fold(decider.initial(), decider::evolve), command);
            return store.<E>append(streamId, history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .flatMap(project::apply)
                    .replaceWith(decision);
        });
    }

    /**
     * Many commands for as many statements as one takes. Commands to one stream are decided in order, each on the state that those
     * before it left.
     *
     * @return the decisions in the order of the requests
     */
    public Uni<List<Decision<E, R>>> handleAll(List<Request<C>> requests) {
        if (requests.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var streams = requests.stream().map(Request::streamId).distinct().toList();
        return store.loadAll(streams, kind).flatMap(histories -> {
            var pending = new PendingDecisions<>(decider, histories);
            var decisions = requests.stream()
                    .map(each -> store.isAnswered(each.cause()) ? Decision.<E, R>nothing() : pending.decide(each))
                    .toList();
            return append(pending.inStreamOrder()).replaceWith(decisions);
        });
    }

    private Uni<Void> append(List<Pending<E>> pending) {
        return pending.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.appendAll(pending).flatMap(project::apply);
    }
}
