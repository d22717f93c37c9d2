package io.offhook.benchmarks.report;

/** What is timed, phone by phone. */
public enum LoadStage {
    /** From the moment a phone was provisioned until its code could be read on the topic. */
    PROVISION_TO_CODE("provisionToCode", "provisioned -> code issued"),
    /** One redemption on a connection of its own: TCP, mutual TLS handshake, request, answer. */
    REDEMPTION("redemption", "redemption with handshake"),
    /** From the redemption's answer until the phone held its configuration. */
    REDEMPTION_TO_CONFIGURATION("redemptionToConfiguration", "redeemed -> configured");

    private final String key;
    private final String label;

    LoadStage(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** In JSON. */
    public String key() {
        return key;
    }

    /** On a terminal. */
    public String label() {
        return label;
    }
}
