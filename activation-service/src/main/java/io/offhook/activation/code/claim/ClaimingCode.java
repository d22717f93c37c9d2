package io.offhook.activation.code.claim;

import io.offhook.activation.code.ClaimMethod;
import io.offhook.activation.code.ClaimedDevice;
import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.claim.ClaimTransaction.Meant;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.activation.code.secret.CodeFingerprint;
import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.secret.KeyRing;
import io.offhook.activation.expected.SeenDevice;
import io.offhook.activation.expected.store.CheckingDevices;
import io.offhook.eventing.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Uses a code for a device that proves nothing: ask whether it is expected, parse the digits, let the database decide. It takes no lease:
 * a claim makes no device wait that has a certificate, and two claims at a time do not tell whether a code is live.
 */
@ApplicationScoped
class ClaimingCode {

    private final CheckingDevices devices;
    private final KeyRing keys;
    private final CodeSecrets secrets;
    private final ClaimTransaction transaction;

    ClaimingCode(CheckingDevices devices, KeyRing keys, CodeSecrets secrets, ClaimTransaction transaction) {
        this.devices = devices;
        this.keys = keys;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    /** Fails if the database does. The next attempt finds out whether the code was used then. */
    Uni<Redemption> type(String typed, Claim claim, Cause cause) {
        return CodeDigits.parse(typed)
                .map(digits -> expected(claim.device())
                        .flatMap(expected -> expected
                                ? type(keys.current().fingerprints(digits), claim, cause)
                                : unexpected(claim.method())))
                .orElseGet(() -> refused(Refusal.of(RefusalReason.MALFORMED)));
    }

    /** @param codeId of a code of the phone, whose digits nobody typed */
    Uni<Redemption> confirm(UUID codeId, UUID phoneId, Claim claim, Cause cause) {
        return expected(claim.device())
                .flatMap(expected -> expected
                        ? transaction.decide(
                                () -> Uni.createFrom().item(new Meant(codeId, phoneId, Optional.empty())), claim, cause)
                        : unexpected(claim.method()));
    }

    private Uni<Boolean> expected(ClaimedDevice device) {
        return devices.admitsUnproven(
                new SeenDevice(device.mac(), Optional.empty(), device.model().orElse("")));
    }

    private Uni<Redemption> type(List<CodeFingerprint> fingerprints, Claim claim, Cause cause) {
        return transaction.decide(() -> find(fingerprints), claim, cause);
    }

    private Uni<Meant> find(List<CodeFingerprint> fingerprints) {
        return secrets.findAll(fingerprints)
                .map(found -> fingerprints.stream()
                        .flatMap(each -> Optional.ofNullable(found.get(each.hex())).stream())
                        .findFirst()
                        .map(Meant::of)
                        .orElseGet(Meant::nothing));
    }

    private static Uni<Redemption> unexpected(ClaimMethod method) {
        var reason = RefusalReason.UNEXPECTED_DEVICE;
        return refused(new Refusal(reason, method.shown(reason), Optional.empty()));
    }

    private static Uni<Redemption> refused(Refusal refusal) {
        return Uni.createFrom().item(new Redemption.Refused(refusal, Optional.empty()));
    }
}
