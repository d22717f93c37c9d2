package io.offhook.tvs.trustlist;

/** Which SAST signs the lists now, and what phones learn meanwhile. */
public enum Phase {
    /** The day's SAST signs. */
    STEADY,
    /** The recovery SAST signs, which every phone knows, until all had time to learn of the day's SAST. */
    BRIDGED,
    /** The day's SAST signs, until all had time to learn of another recovery SAST. */
    RENEWED
}
