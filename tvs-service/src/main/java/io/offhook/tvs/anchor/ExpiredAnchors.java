package io.offhook.tvs.anchor;

/** What to do with a CA whose time is over: some phones in the field outlive theirs. */
public enum ExpiredAnchors {
    REFUSE,
    ACCEPT
}
