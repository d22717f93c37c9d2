package io.offhook.console.owning;

/** The services that commands go to. */
public enum OwningService {
    PROVISIONING,
    ACTIVATION,
    TVS,
    SELFCARE
}
