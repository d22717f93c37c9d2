package io.offhook.benchmarks.report;

/** The measured stages of each phone. */
public enum LoadStage {
    /** From {@code PhoneProvisioned} to the publication of {@code CodeIssued}. */
    PROVISION_TO_CODE("provisionToCode", "provisioned -> code issued"),
    /** One redemption on a new connection: TCP, mutual TLS handshake, request, answer. */
    REDEMPTION("redemption", "redemption with handshake"),
    /** From the answer of the redemption to the configuration. */
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
