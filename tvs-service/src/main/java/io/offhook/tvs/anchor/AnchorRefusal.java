package io.offhook.tvs.anchor;

/** All the ways to be told no. */
public enum AnchorRefusal {
    /** The CA is not trusted, so it cannot be removed. */
    NOT_TRUSTED
}
