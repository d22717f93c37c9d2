package io.offhook.selfcare.pairing;

/** The answer of the activation service. */
public enum PairingResult {
    PAIRED,
    /** No phone shows this code, or no more. */
    UNKNOWN_CODE,
    /** The record is not the user's, or no phone that pairs can be it. */
    UNKNOWN_PHONE,
    /** The code of the record is over. */
    NOT_LIVE,
    /** The phone is of another model, or is another record. */
    WRONG_PHONE,
    /** The phone is locked or denied. */
    LOCKED,
    /** The phone is on no list of expected devices, and such phones are refused. */
    UNEXPECTED_PHONE,
    TOO_MANY,
    /** The service did not answer. The same again finds out what it did. */
    UNAVAILABLE
}
