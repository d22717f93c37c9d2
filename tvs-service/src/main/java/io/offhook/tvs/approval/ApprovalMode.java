package io.offhook.tvs.approval;

/** Who must agree to a change of trust anchors, or to a step of a rollover. */
public enum ApprovalMode {
    /** The administrator who asks. */
    NONE,
    /** Another administrator too. */
    TWO_PERSON
}
