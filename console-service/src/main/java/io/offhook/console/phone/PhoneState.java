package io.offhook.console.phone;

import io.offhook.pages.device.DeviceProgress;
import org.jspecify.annotations.Nullable;

/** How far a phone is, as a list of phones tells it. */
public enum PhoneState {
    /** Its code waits to be typed. */
    WAITING("Waits for its code", "yellow"),
    EXPIRED("Code expired", "red"),
    /** It needs a code and has none. */
    NO_CODE("Needs a code", "orange"),
    /** It needs no code, or redeemed it. Its device was not seen to have its configuration since. */
    ACTIVATED("Activated", "azure"),
    /** Its device has its configuration. Many devices never tell more. */
    CONFIGURED("Configured", "teal"),
    /** Its device or its registrar said so. */
    REGISTERED("Registered", "green"),
    /** Its registrar said so. */
    UNREGISTERED("Not registered any more", "red"),
    /** Its device said that it refused a file, or could not register. */
    FAILED("Did not come up", "red");

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

    /**
     * @param code of the latest code; absent: there was none
     * @param progress of its device since then; absent: none was seen
     */
    public static PhoneState of(boolean requiresCode, @Nullable CodeState code, @Nullable DeviceProgress progress) {
        return requiresCode && code != CodeState.REDEEMED ? ofCode(code) : ofDevice(progress);
    }

    private static PhoneState ofCode(@Nullable CodeState code) {
        return switch (code) {
            case LIVE -> WAITING;
            case EXPIRED -> EXPIRED;
            case RELEASED, REDEEMED -> NO_CODE;
            case null -> NO_CODE;
        };
    }

    private static PhoneState ofDevice(@Nullable DeviceProgress progress) {
        return switch (progress) {
            case CONFIGURED -> CONFIGURED;
            case REGISTERED -> REGISTERED;
            case UNREGISTERED -> UNREGISTERED;
            case FAILED -> FAILED;
            case null -> ACTIVATED;
        };
    }
}
