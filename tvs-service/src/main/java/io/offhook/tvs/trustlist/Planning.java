package io.offhook.tvs.trustlist;

/** The result of a command: a list to sign, or the reason why there is none. */
public sealed interface Planning {

    record Planned(Plan plan) implements Planning {}

    record Refused(TrustListRefusal refusal) implements Planning {}
}
