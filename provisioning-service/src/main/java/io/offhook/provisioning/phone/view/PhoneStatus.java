package io.offhook.provisioning.phone.view;

/** Where a phone is, as administrators see it. */
public enum PhoneStatus {
    AWAITING_ACTIVATION,
    ACTIVATED,
    /** No code is required. */
    READY
}
