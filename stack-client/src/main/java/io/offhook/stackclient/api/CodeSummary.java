package io.offhook.stackclient.api;

import java.util.List;

/** A code in lists for administrators, without its digits. */
public record CodeSummary(String codeId, String phoneId, String status) {

    public boolean isLive() {
        return status.equals("LIVE");
    }

    /** One page of codes. */
    record Page(List<CodeSummary> items) {}
}
