package io.offhook.activation.setting;

/** What the suspicion of a copied key leads to. */
public enum CopiedKeyPolicy {
    /** An event, a counter and a line of the log. */
    ALARM,
    /** The device redeems no code until an administrator chooses. */
    LOCK
}
