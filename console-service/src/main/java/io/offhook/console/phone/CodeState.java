package io.offhook.console.phone;

/** How the latest code of a phone stands. */
public enum CodeState {
    LIVE,
    REDEEMED,
    EXPIRED,
    RELEASED
}
