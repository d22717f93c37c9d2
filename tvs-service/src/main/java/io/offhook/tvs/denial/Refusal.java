package io.offhook.tvs.denial;

/** The full list of ways to be told no. */
public enum Refusal {
    /** It is not denied, so it cannot be allowed again. */
    NOT_DENIED
}
