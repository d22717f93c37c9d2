package io.offhook.tvs.anchor;

/** Whether one CA is trusted. */
public sealed interface AnchorState {

    /** It was never added. */
    record Unknown() implements AnchorState {}

    /** Devices that chain to it are genuine. */
    record Trusted(String subject) implements AnchorState {}

    /** It was trusted once. */
    record Removed() implements AnchorState {}
}
