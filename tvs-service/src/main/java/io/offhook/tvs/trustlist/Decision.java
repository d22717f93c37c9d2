package io.offhook.tvs.trustlist;

import java.util.Optional;

/** The list to come, or the one reason why not. */
public record Decision(Optional<Plan> plan, Optional<Refusal> refusal) {

    static Decision planned(Plan plan) {
        return new Decision(Optional.of(plan), Optional.empty());
    }

    static Decision refused(Refusal refusal) {
        return new Decision(Optional.empty(), Optional.of(refusal));
    }
}
