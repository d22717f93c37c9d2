package io.offhook.contracts.trust;

import java.util.List;
import java.util.UUID;

/**
 * Another administrator approved a change, and it was made. What it changed has the same correlation id.
 *
 * @param action as in {@link ChangeProposed}
 * @param subject as in {@link ChangeProposed}
 */
public record ChangeApproved(UUID proposalId, String action, List<String> subject) implements ChangeEvent {

    public ChangeApproved {
        subject = List.copyOf(subject);
    }
}
