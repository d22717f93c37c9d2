package io.offhook.tvs.approval;

import java.util.UUID;

/** Names of the proposals' streams. */
public final class ApprovalStream {

    private ApprovalStream() {}

    public static String id(UUID proposal) {
        return "change/" + proposal;
    }
}
