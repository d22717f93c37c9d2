package io.offhook.tvs.denial;

/** Why a command about a denied device is refused. */
public enum DenialRefusal {
    /** The device is not denied, so it cannot be allowed again. */
    NOT_DENIED
}
