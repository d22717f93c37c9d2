package io.offhook.console.timeline.words;

import io.offhook.console.value.Times;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.activation.CallerUnlocked;
import io.offhook.contracts.activation.ClaimEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.CodesExported;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;

/** Words for what happens to codes. */
final class ActivationWords {

    private ActivationWords() {}

    static Words of(ActivationEvent event, Times times) {
        return switch (event) {
            case CodeIssued it ->
                Words.neutral(
                        "key",
                        "Code issued, valid until " + times.minute(it.expiresAt())
                                + (it.mac() == null ? "" : ", for " + it.deviceName() + " alone"));
            case CodeViewed it -> Words.neutral("eye", ReasonWords.viewed(it.purpose()));
            case CodeReleased it -> Words.neutral("slash-circle", "Code released: " + ReasonWords.of(it.reason()));
            case CodeExpiresSoon it ->
                Words.warning("hourglass-split", "Code expires soon, on " + times.minute(it.expiresAt()));
            case CodeExpired ignored -> Words.warning("hourglass-bottom", "Code expired before a device redeemed it");
            case CodeRedeemed it ->
                Words.good(
                        "check-circle",
                        "Code redeemed by " + it.deviceName() + " (" + it.model() + ")"
                                + Words.optional(", in a network of device pool ", it.devicePool()));
            case CodeRedeemedByClaim it ->
                Words.good(
                        "check-circle",
                        "Code redeemed for " + it.deviceName() + " (" + it.model() + "), " + ClaimWords.how(it.method())
                                + " from " + it.address() + ", without a certificate"
                                + Words.optional(", in a network of device pool ", it.devicePool()));
            case ClaimEvent it -> ClaimWords.of(it, times);
            case RedemptionRefused it -> RefusalWords.of(it, times);
            case CloneSuspected it ->
                Words.bad(
                        "shield-exclamation",
                        "Copy suspected: another certificate with the MAC of " + it.deviceName()
                                + " tried the same code");
            case IdentityEvent it -> IdentityWords.of(it);
            case ExpectationEvent it -> ExpectationWords.of(it);
            case ServiceEvent it -> of(it);
        };
    }

    private static Words of(ServiceEvent event) {
        return switch (event) {
            case AutoRegistrationRequested it ->
                Words.neutral(
                        "telephone-plus", it.deviceName() + " (" + it.model() + ") asked for a record of its own");
            case CodesExported it ->
                Words.warning("file-earmark-arrow-down", Times.count(it.codes(), "code") + " exported");
            case CallerUnlocked it -> Words.neutral("unlock", "Lock for wrong codes ended: " + caller(it));
        };
    }

    private static String caller(CallerUnlocked unlocked) {
        var fingerprint = unlocked.certificateFingerprint();
        return fingerprint == null ? "address " + unlocked.address() : Words.certificate(fingerprint);
    }
}
