package io.offhook.activation.expected;

/** Why an entry is not removed. */
public enum RemovalRefusal {
    NOT_LISTED
}
