package io.offhook.provisioning.model;

/** How a device without a configuration of its own gets one. */
public enum OnboardingMethod {
    ACTIVATION_CODE,
    AUTO_REGISTRATION
}
