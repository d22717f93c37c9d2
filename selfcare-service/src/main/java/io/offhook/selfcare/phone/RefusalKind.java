package io.offhook.selfcare.phone;

/** Why a device was refused, as far as the owner of a phone can do something about it. */
public enum RefusalKind {
    WRONG_DIGITS,
    /** The code expired, was withdrawn, or was used before. */
    OLD_CODE,
    /** The code is for another model. */
    WRONG_MODEL,
    /** The code works on another device alone. */
    WRONG_DEVICE,
    /** Too many wrong codes: it has to wait. */
    THROTTLED,
    UNTRUSTED_CERTIFICATE,
    /** An administrator has to unlock it. */
    LOCKED,
    /** It is outside of the premises, where this phone may not be. */
    OUTSIDE,
    /** It is none of those that administrators expect. */
    UNEXPECTED_DEVICE,
    /** Of a later version of the activation service. */
    OTHER;

    /** @param reason of {@code RedemptionRefused}: later ones may come */
    public static RefusalKind of(String reason) {
        return switch (reason) {
            case "MALFORMED", "UNKNOWN" -> WRONG_DIGITS;
            case "EXPIRED", "RELEASED", "ALREADY_USED" -> OLD_CODE;
            case "MODEL_MISMATCH" -> WRONG_MODEL;
            case "DEVICE_MISMATCH" -> WRONG_DEVICE;
            case "THROTTLED" -> THROTTLED;
            case "UNTRUSTED_CERTIFICATE" -> UNTRUSTED_CERTIFICATE;
            case "LOCKED" -> LOCKED;
            case "NOT_ALLOWED_OUTSIDE" -> OUTSIDE;
            case "UNEXPECTED_DEVICE" -> UNEXPECTED_DEVICE;
            default -> OTHER;
        };
    }
}
