package io.offhook.tvs.denial;

/** How one device stands. */
public sealed interface DenialState {

    /** Judged by its certificate alone. */
    record Allowed() implements DenialState {}

    /** Refused, whatever its certificate says. */
    record Denied() implements DenialState {}
}
