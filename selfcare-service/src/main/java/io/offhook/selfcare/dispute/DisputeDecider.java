package io.offhook.selfcare.dispute;

import io.offhook.contracts.selfcare.MailEvent;
import io.offhook.contracts.selfcare.OwnerEvent;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import java.util.Optional;
import java.util.Set;

/** Disputes of the redemptions of a phone's codes: each is disputed once. */
public final class DisputeDecider implements Decider<DisputeRedemption, DisputedCodes, SelfcareEvent, DisputeRefusal> {

    @Override
    public DisputedCodes initial() {
        return new DisputedCodes(Set.of());
    }

    @Override
    public Decision<SelfcareEvent, DisputeRefusal> decide(DisputedCodes state, DisputeRedemption command) {
        if (!command.redeemedBy().equals(Optional.of(command.deviceName()))) {
            return Decision.refused(DisputeRefusal.NOT_REDEEMED);
        }
        return state.codeIds().contains(command.codeId())
                ? Decision.refused(DisputeRefusal.ALREADY_DISPUTED)
                : Decision.happened(new RedemptionDisputed(
                        command.phoneId(), command.ownerId(), command.codeId(), command.deviceName()));
    }

    @Override
    public DisputedCodes evolve(DisputedCodes state, SelfcareEvent event) {
        return switch (event) {
            case OwnerEvent it -> it instanceof RedemptionDisputed disputed ? state.with(disputed.codeId()) : state;
            case WelcomeMailSent ignored -> state;
            case WelcomeMailFailed ignored -> state;
            case MailEvent ignored -> state;
        };
    }
}
