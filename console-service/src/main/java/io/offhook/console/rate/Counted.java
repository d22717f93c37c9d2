package io.offhook.console.rate;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.PairingConfirmed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import java.util.Optional;

/**
 * As what an event is counted.
 *
 * @param reason why it was refused; empty for other kinds
 */
public record Counted(RateKind kind, String reason) {

    /** Empty for an event that is not counted. */
    public static Optional<Counted> of(ActivationEvent event) {
        return switch (event) {
            case CodeIssued ignored -> Optional.of(new Counted(RateKind.ISSUED, ""));
            case CodeUse ignored -> Optional.of(new Counted(RateKind.REDEEMED, ""));
            case CodeExpired ignored -> Optional.of(new Counted(RateKind.EXPIRED, ""));
            case RedemptionRefused it -> Optional.of(new Counted(RateKind.REFUSED, it.reason()));
            case ClaimRefused it -> Optional.of(new Counted(RateKind.REFUSED, it.reason()));
            case PairingConfirmed ignored -> Optional.empty();
            case CodeViewed ignored -> Optional.empty();
            case CodeReleased ignored -> Optional.empty();
            case CodeExpiresSoon ignored -> Optional.empty();
            case CloneSuspected ignored -> Optional.empty();
            case IdentityEvent ignored -> Optional.empty();
            case ExpectationEvent ignored -> Optional.empty();
            case ServiceEvent ignored -> Optional.empty();
        };
    }
}
