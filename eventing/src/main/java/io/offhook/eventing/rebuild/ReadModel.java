package io.offhook.eventing.rebuild;

import io.offhook.eventing.Recorded;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tables that are a fold of events and hold nothing else. Each is a bean; its name is what {@code offhook.rebuild} lists. */
public sealed interface ReadModel {

    String name();

    List<String> tables();

    /** Kept by a consumer; read again from the topics. The group must have no members meanwhile: stop the other replicas. */
    non-sealed interface FromTopics extends ReadModel {

        /** Consumer group that commits its place on the brokers. */
        String groupId();

        /** Name under which the inbox positions what it has seen. */
        String consumer();
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
    }
}
