package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sites that an operator is limited to. Key: {@code site-operator/<account>}.
 *
 * @param account as the sign-in names it
 * @param devicePools whose phones the operator sees and changes
 * @param validUntil the first instant at which the operator may do nothing any more; absent: there is none
 */
public record SiteOperator(
        String account, List<String> devicePools, @Nullable Instant validUntil) implements Event {

    /** A list that is absent is empty. */
    public SiteOperator {
        devicePools = devicePools == null ? List.of() : List.copyOf(devicePools);
    }
}
