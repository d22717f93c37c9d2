package io.offhook.tvs.approval;

/** The changes that can be proposed, as events name them. */
public enum ChangeAction {
    ADD_TRUST_ANCHORS,
    REMOVE_TRUST_ANCHOR,
    ANNOUNCE_SAST,
    COMPLETE_ROLLOVER,
    RENEW_RECOVERY_SAST
}
