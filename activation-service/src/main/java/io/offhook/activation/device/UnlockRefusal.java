package io.offhook.activation.device;

/** Why a device is not unlocked. */
public enum UnlockRefusal {
    /** It is not locked, and no certificate of it is refused. */
    NOT_LOCKED,
    /** The certificate that is said to be genuine is none of those that are suspected. */
    NOT_SUSPECTED
}
