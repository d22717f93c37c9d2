package io.offhook.stackclient.api;

import java.util.List;

/** A code as administrators see it in lists: everything but the digits. */
public record CodeSummary(String codeId, String phoneId, String status) {

    public boolean isLive() {
        return status.equals("LIVE");
    }

    /** One page of them. */
    record Page(List<CodeSummary> items) {}
}
