package io.offhook.tvs.approval;

/** How far a proposal is, as REST says it. */
public enum ApprovalStatus {
    PENDING,
    /** The change was made. */
    APPROVED,
    REJECTED,
    /** Nobody approved or rejected it in time. */
    EXPIRED
}
