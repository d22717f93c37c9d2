package io.offhook.tvs.trustlist;

/** What a command comes to: a list to sign, or the one reason why not. */
public sealed interface Planning {

    record Planned(Plan plan) implements Planning {}

    record Refused(TrustListRefusal refusal) implements Planning {}
}
