package io.offhook.console.trust;

/** The kinds of what is trusted or denied. */
public enum TrustKind {
    ANCHOR,
    DENIAL,
    REVOCATION_LIST,
    /** A certificate in one role. */
    CERTIFICATE_ROLE,
    TRUST_LIST,
    /** A change that waits for a second administrator. */
    CHANGE
}
