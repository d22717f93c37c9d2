package io.offhook.provisioning.phone.view;

/** The state of a phone in REST answers. */
public enum PhoneStatus {
    AWAITING_ACTIVATION,
    ACTIVATED,
    /** No code is required. */
    READY
}
