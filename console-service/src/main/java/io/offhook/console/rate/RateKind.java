package io.offhook.console.rate;

/** What is counted. */
public enum RateKind {
    ISSUED,
    REDEEMED,
    REFUSED,
    EXPIRED
}
