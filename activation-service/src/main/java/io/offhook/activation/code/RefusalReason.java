package io.offhook.activation.code;

/** The full list of ways to be told no, each with a text that a phone can display. */
public enum RefusalReason {
    MALFORMED(
            "malformed-code", "Check the code", "That is not an activation code. Check the digits and type it again."),
    UNKNOWN("unknown-code", "Unknown code", "This code is not known. Check the digits and type it again."),
    EXPIRED("expired-code", "Code expired", "This code has expired. Ask for a new one."),
    RELEASED("released-code", "Code withdrawn", "This code was withdrawn. Ask for a new one."),
    ALREADY_USED("code-already-used", "Code already used", "This code was already used by another phone."),
    /** All that a stranger is told of a code that is unknown, expired, released, used, or not for phones outside. */
    NOT_ACCEPTED(
            "code-not-accepted",
            "Code not accepted",
            "This code is not accepted. Check the digits, or ask for a new code."),
    NOT_ALLOWED_OUTSIDE(
            "not-allowed-outside", "Not allowed outside", "This phone can be activated on the premises only."),
    MODEL_MISMATCH("model-mismatch", "Wrong model", "This code is for another phone model. It was not used up."),
    DEVICE_MISMATCH(
            "device-mismatch",
            "Wrong phone",
            "This code is for another phone, or this phone has another record. It was not used up."),
    UNTRUSTED_CERTIFICATE(
            "untrusted-certificate", "Phone not trusted", "This phone's certificate is not trusted here."),
    THROTTLED("throttled", "Too many attempts", "Too many wrong codes. Please wait before you try again."),
    BUSY("busy", "Busy", "Please wait a moment: the phone will try again by itself.");

    private final String problem;
    private final String title;
    private final String text;

    RefusalReason(String problem, String title, String text) {
        this.problem = problem;
        this.title = title;
        this.text = text;
    }

    /** Last part of the problem type's URI. */
    public String problem() {
        return problem;
    }

    public String title() {
        return title;
    }

    /** What the phone shows. */
    public String text() {
        return text;
    }
}
