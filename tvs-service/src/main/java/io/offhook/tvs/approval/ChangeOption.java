package io.offhook.tvs.approval;

/** What a change is asked to overlook, as events name it. */
public enum ChangeOption {
    /** Anchors may have expired. */
    ACCEPT_EXPIRED,
    /** Phones had no time to learn of the last change. */
    FORCE
}
