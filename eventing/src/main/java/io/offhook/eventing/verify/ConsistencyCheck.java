package io.offhook.eventing.verify;

import io.smallrye.mutiny.Uni;

/** Compares something that a service keeps outside of its read models, in memory that is bounded. Each is a bean. */
public interface ConsistencyCheck {

    String name();

    Uni<Void> run(Differences found);
}
