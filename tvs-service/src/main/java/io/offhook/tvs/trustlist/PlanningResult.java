package io.offhook.tvs.trustlist;

/** The result of a command: a list to sign, or the reason why there is none. */
public sealed interface PlanningResult {

    record Planned(Plan plan) implements PlanningResult {}

    record Refused(TrustListRefusal refusal) implements PlanningResult {}
}
