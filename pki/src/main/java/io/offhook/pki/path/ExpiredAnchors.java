package io.offhook.pki.path;

/** Whether an expired CA may become a trust anchor: some phones in the field outlive their CA. */
public enum ExpiredAnchors {
    REFUSE,
    ACCEPT
}
