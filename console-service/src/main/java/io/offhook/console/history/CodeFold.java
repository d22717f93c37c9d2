package io.offhook.console.history;

import io.offhook.console.history.PhoneThen.CodeThen;
import io.offhook.console.phone.CodeState;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import java.time.Instant;
import java.util.UUID;

/** What an event makes of the latest code of a phone. */
final class CodeFold {

    private CodeFold() {}

    static PhoneThen evolve(PhoneThen phone, ActivationEvent event, Instant at) {
        return switch (event) {
            case CodeIssued it -> phone.with(new CodeThen(it.codeId(), CodeState.LIVE, at, it.expiresAt(), null, null));
            case CodeViewed it -> phone.with(code(phone, it.codeId()).viewed(at));
            case CodeReleased it -> phone.with(code(phone, it.codeId()).ended(CodeState.RELEASED, at));
            case CodeExpired it -> phone.with(code(phone, it.codeId()).ended(CodeState.EXPIRED, at));
            case CodeRedeemed it ->
                phone.with(code(phone, it.codeId()).ended(CodeState.REDEEMED, at))
                        .redeemedWith(it.certificateFingerprint());
            case CodeRedeemedByClaim it -> phone.with(code(phone, it.codeId()).ended(CodeState.REDEEMED, at));
            case CodeExpiresSoon ignored -> phone;
            case RedemptionRefused ignored -> phone;
            case ClaimEvent ignored -> phone;
            case CloneSuspected ignored -> phone;
            case IdentityEvent ignored -> phone;
            case ExpectationEvent ignored -> phone;
            case ServiceEvent ignored -> phone;
        };
    }

    /** When a code was issued whose beginning is not known any more, nobody can say. */
    private static CodeThen code(PhoneThen phone, UUID codeId) {
        var known = phone.code();
        return known != null && known.codeId().equals(codeId)
                ? known
                : new CodeThen(codeId, CodeState.LIVE, null, null, null, null);
    }
}
