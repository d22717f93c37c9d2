package io.offhook.activation.code;

/** All reasons to refuse a command, each with a sentence that a phone can display. The names are part of events and problems. */
public enum RefusalReason {
    MALFORMED("That is not an activation code. Check the digits and type it again."),
    UNKNOWN("This code is not known. Check the digits and type it again."),
    EXPIRED("This code has expired. Ask for a new one."),
    RELEASED("This code was withdrawn. Ask for a new one."),
    ALREADY_USED("This code was already used by another phone."),
    /** Shown to other devices instead of UNKNOWN, EXPIRED, RELEASED, ALREADY_USED, NOT_ALLOWED_OUTSIDE and LOCKED. */
    NOT_ACCEPTED("This code is not accepted. Check the digits, or ask for a new code."),
    NOT_ALLOWED_OUTSIDE("This phone can be activated on the premises only."),
    MODEL_MISMATCH("This code is for another phone model. It was not used up."),
    DEVICE_MISMATCH("This code is for another phone, or this phone has another record. It was not used up."),
    LOCKED("This phone is locked. Ask your administrator."),
    UNEXPECTED_DEVICE("This phone is not on the list of expected phones. Ask your administrator."),
    /** A code without a MAC on record works without a certificate in staging networks alone. Shown to nobody but the owner. */
    CLAIM_NOT_ALLOWED(
            "This phone must prove by its certificate which one it is. Type the code on its activation screen."),
    UNTRUSTED_CERTIFICATE("This phone's certificate is not trusted here."),
    THROTTLED("Too many wrong codes. Please wait before you try again."),
    BUSY("Please wait a moment: the phone will try again by itself.");

    private final String text;

    RefusalReason(String text) {
        this.text = text;
    }

    /** The sentence for the phone's display. */
    public String text() {
        return text;
    }

    /** Whether the attempt counts as a wrong guess: the check digit held, and the code is not this device's. */
    public boolean isWrongGuess() {
        return switch (this) {
            case UNKNOWN,
                    EXPIRED,
                    RELEASED,
                    ALREADY_USED,
                    NOT_ACCEPTED,
                    NOT_ALLOWED_OUTSIDE,
                    MODEL_MISMATCH,
                    DEVICE_MISMATCH,
                    CLAIM_NOT_ALLOWED -> true;
            // A genuine device that asks again while it is locked, or on no list, must not be refused for that
            // afterwards.
            case MALFORMED, LOCKED, UNEXPECTED_DEVICE, UNTRUSTED_CERTIFICATE, THROTTLED, BUSY -> false;
        };
    }
}
