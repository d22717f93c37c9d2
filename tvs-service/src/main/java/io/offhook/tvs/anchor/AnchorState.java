package io.offhook.tvs.anchor;

/** What became of one anchor. */
public sealed interface AnchorState {

    /** Nobody ever added it. */
    record Unknown() implements AnchorState {}

    /** Devices that chain to it are genuine. */
    record Trusted(String subject) implements AnchorState {}

    /** It was trusted once. */
    record Removed() implements AnchorState {}
}
