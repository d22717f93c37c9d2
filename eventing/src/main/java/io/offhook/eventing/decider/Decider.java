package io.offhook.eventing.decider;

import io.offhook.contracts.Event;

/**
 * The rules of one kind of stream. Pure: time, ids, randomness and verified identities are part of the command.
 *
 * @param <C> commands, a sealed type
 * @param <S> states, a sealed type or a record
 * @param <E> events of the stream
 * @param <R> refusals: all the ways to be told no, each with what the caller hears
 */
public interface Decider<C, S, E extends Event, R> {

    /** The state of a stream without events. */
    S initial();

    Decision<E, R> decide(S state, C command);

    S evolve(S state, E event);
}
