package io.offhook.tvs.lsc;

/** How a phone must prove itself to CAPF. */
public enum Authentication {
    /** By a string that somebody types on it. */
    STRING,
    /** By nothing: only shortly after it redeemed a code. */
    NULL_STRING,
    /** By its LSC, or its MIC if it has no LSC. */
    LSC,
    /** By its MIC. */
    MIC
}
