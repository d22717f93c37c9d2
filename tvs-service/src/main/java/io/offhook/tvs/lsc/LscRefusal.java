package io.offhook.tvs.lsc;

/** Why a command about an LSC is refused. */
public enum LscRefusal {
    /** The phone has another operation to do. */
    OPERATION_PENDING,
    /** No such operation is pending. */
    NOT_PENDING,
    /** The time to complete it by is over. */
    TOO_LATE,
    /** The operation's time is not over. */
    NOT_LATE,
    /** The phone does not hold that certificate. */
    NOT_HELD
}
