package io.offhook.eventing.recover;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which states came back. */
@ApplicationScoped
class StatesSeen implements RecoveredStates {

    private final List<RecoveredState> seen = new CopyOnWriteArrayList<>();

    @Override
    public Uni<Void> recovered(List<RecoveredState> states) {
        seen.addAll(states);
        return Uni.createFrom().voidItem();
    }

    List<RecoveredState> of(String key) {
        return seen.stream().filter(each -> each.key().equals(key)).toList();
    }
}
