package io.offhook.provisioning.registration;

/** Whose registration it is. */
public sealed interface Match {

    /** This line's. */
    record Of(KnownLine line) implements Match {}

    /** Credentials and device name do not belong together. The phone is that of the credentials, or else that of the name. */
    record Mismatch(KnownLine phone, String claimed) implements Match {}

    /** Nobody's that is known here. */
    record None(ReportRefusal reason) implements Match {}
}
