package io.offhook.tvs.approval.store;

import io.offhook.tvs.approval.Change;
import java.util.List;

/**
 * A change as it was proposed.
 *
 * @param certificates base64 DER, those that are not stored anywhere else yet
 */
public record Proposal(Change change, List<String> certificates) {

    public Proposal {
        certificates = List.copyOf(certificates);
    }
}
