package io.offhook.tvs.anchor;

/** The full list of ways to be told no. */
public enum Refusal {
    /** It is not trusted, now or ever, so it cannot be removed. */
    NOT_TRUSTED
}
