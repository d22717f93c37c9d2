package io.offhook.tvs.lsc;

/** Who wants an operation. */
public sealed interface Origin {

    /** @param account of the administrator */
    record Administrator(String account) implements Origin {}

    record Service(Reason reason) implements Origin {}

    /** Why the service schedules one. */
    enum Reason {
        /** The LSC ends soon. */
        RENEWAL,
        /** A certificate was sent, and the phone did not say whether it stored it. */
        LOST_ANSWER
    }
}
