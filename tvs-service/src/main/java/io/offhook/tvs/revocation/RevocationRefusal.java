package io.offhook.tvs.revocation;

/** All the ways to be told no. */
public enum RevocationRefusal {
    /** A newer list is held: an old one could make a revoked certificate good again. */
    OLDER_THAN_HELD,
    /** No list of this key is held, so it cannot be removed. */
    NOT_HELD
}
