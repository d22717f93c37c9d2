package io.offhook.contracts.trust;

import java.util.List;
import java.util.UUID;

/**
 * An administrator rejected a proposed change, or its proposer withdrew it. Nothing was changed.
 *
 * @param action as in {@link ChangeProposed}
 * @param subject as in {@link ChangeProposed}
 */
public record ChangeRejected(UUID proposalId, String action, List<String> subject) implements ChangeEvent {

    public ChangeRejected {
        subject = List.copyOf(subject);
    }
}
