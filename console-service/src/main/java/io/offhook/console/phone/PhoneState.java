package io.offhook.console.phone;

import org.jspecify.annotations.Nullable;

/** How far a phone is, as a list of phones tells it. */
public enum PhoneState {
    /** Its code waits to be typed. */
    WAITING("Waits for its code", "yellow"),
    EXPIRED("Code expired", "red"),
    /** It needs a code and has none. */
    NO_CODE("Needs a code", "orange"),
    /** Its code was redeemed; the record follows in a moment. */
    FINISHING("Being set up", "azure"),
    /** It needs no code, or redeemed it. */
    ACTIVE("Active", "green");

    private final String label;
    private final String colour;

    PhoneState(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public String label() {
        return label;
    }

    /** Of the badge, by the style sheet's name. */
    public String colour() {
        return colour;
    }

    /** @param code of the latest code; absent: there was none */
    public static PhoneState of(boolean requiresCode, @Nullable CodeState code) {
        if (!requiresCode) {
            return ACTIVE;
        }
        if (code == null) {
            return NO_CODE;
        }
        return switch (code) {
            case LIVE -> WAITING;
            case EXPIRED -> EXPIRED;
            case RELEASED -> NO_CODE;
            case REDEEMED -> FINISHING;
        };
    }
}
