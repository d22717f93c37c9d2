package io.offhook.tvs.certificate;

/** The full list of ways to be told no. */
public enum Refusal {
    /** Nobody ever registered it. */
    UNKNOWN,
    /** It has no such role. */
    ROLE_NOT_HELD,
    /** A SAST signs with RSA of 2048 bits at most. */
    NO_KEY_OF_A_SAST
}
