package io.offhook.console.phone;

/** How the latest code of a phone stands. */
public enum CodeState {
    LIVE("Live"),
    REDEEMED("Redeemed"),
    EXPIRED("Expired"),
    RELEASED("Released");

    private final String label;

    CodeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
