package io.offhook.selfcare.phone;

/** Whether a phone was activated, waits for it, or waits for an administrator. {@link Stage} says more. */
public enum PhoneStatus {
    AWAITING_ACTIVATION,
    /** Its device used a code, or was seen since it needs none. */
    ACTIVE,
    NO_CODE
}
