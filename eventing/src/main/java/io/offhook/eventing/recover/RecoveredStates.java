package io.offhook.eventing.recover;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tables of a service from which it publishes states. They follow the states that came back. Each is a bean. */
public interface RecoveredStates {

    /** In the transaction that takes the states back. */
    Uni<Void> recovered(List<RecoveredState> states);
}
