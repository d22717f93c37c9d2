package io.offhook.tvs.denial;

/** Whether one device is denied. */
public sealed interface DenialState {

    /** Only its certificate decides. */
    record Allowed() implements DenialState {}

    /** It is refused, whatever its certificate says. */
    record Denied() implements DenialState {}
}
