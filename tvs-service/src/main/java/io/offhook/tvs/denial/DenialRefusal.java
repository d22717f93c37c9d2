package io.offhook.tvs.denial;

/** All the ways to be told no. */
public enum DenialRefusal {
    /** The device is not denied, so it cannot be allowed again. */
    NOT_DENIED
}
