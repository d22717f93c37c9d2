package io.offhook.tvs.anchor;

/** Why a command about a trust anchor is refused. */
public enum AnchorRefusal {
    /** The CA is not trusted, so it cannot be removed. */
    NOT_TRUSTED
}
