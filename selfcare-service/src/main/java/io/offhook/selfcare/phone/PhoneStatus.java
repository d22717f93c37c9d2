package io.offhook.selfcare.phone;

/** Whether a phone works, waits for its code, or waits for an administrator. */
public enum PhoneStatus {
    AWAITING_ACTIVATION,
    ACTIVE,
    NO_CODE
}
