package io.offhook.selfcare.dispute;

/** Why a redemption cannot be disputed. */
public enum DisputeRefusal {
    /** That device did not use that code. */
    NOT_REDEEMED,
    ALREADY_DISPUTED
}
