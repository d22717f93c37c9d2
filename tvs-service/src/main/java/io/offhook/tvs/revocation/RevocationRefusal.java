package io.offhook.tvs.revocation;

/** Why a command about a revocation list is refused. */
public enum RevocationRefusal {
    /** A newer list is held: an old one could make a revoked certificate good again. */
    OLDER_THAN_HELD,
    /** No list of this key is held, so it cannot be removed. */
    NOT_HELD
}
