package io.offhook.provisioning.phone;

import static io.offhook.eventing.decider.Decision.nothing;

import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.decider.Decision;
import io.offhook.provisioning.phone.Phone.Activated;
import io.offhook.provisioning.phone.Phone.AwaitingActivation;
import io.offhook.provisioning.phone.Phone.Live;
import io.offhook.provisioning.phone.Phone.Ready;
import io.offhook.provisioning.phone.PhoneCommand.DisownPhone;
import io.offhook.provisioning.phone.PhoneCommand.DisputeRedemption;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.phone.PhoneCommand.ReportCodeLost;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import java.util.Optional;
import java.util.UUID;

/**
 * What follows if the owner of a phone says something about it. It counts only while that person owns the phone.
 *
 * <pre>
 *                            AwaitingActivation                Activated                Ready
 *   not theirs               no owner, new code                no owner                 no owner
 *   code lost                new code, if not replaced yet     -                        -
 *   code used by others      its redemption is not known yet:  by that code and device: -
 *                            new code                          MAC blanked, new code
 * </pre>
 *
 * A code is withdrawn once: what is said of it again, and a redemption of it that is told later, changes nothing.
 */
final class OwnerRules {

    private static final RequireActivationCode NEW_CODE = new RequireActivationCode(Optional.empty(), Optional.empty());

    private final CodeRules codes;
    private final ReconfigurationRules reconfiguration;

    OwnerRules(CodeRules codes, ReconfigurationRules reconfiguration) {
        this.codes = codes;
        this.reconfiguration = reconfiguration;
    }

    Decision<PhoneEvent, PhoneRefusal> disown(Live live, DisownPhone it) {
        return isOwner(live, it.ownerId())
                ? reconfiguration.reconfigure(live, new Reconfigure(PhoneChanges.WITHOUT_OWNER, false))
                : nothing();
    }

    Decision<PhoneEvent, PhoneRefusal> reportLost(Live live, ReportCodeLost it) {
        var phone = live.record();
        return isOwner(live, it.ownerId())
                        && live instanceof AwaitingActivation
                        && !it.replaced()
                        && !phone.spent().contains(it.codeId())
                ? withdrawing(it.codeId(), codes.require(phone, NEW_CODE))
                : nothing();
    }

    /** Topics have no order among each other: the dispute may come before the redemption. */
    Decision<PhoneEvent, PhoneRefusal> dispute(Live live, DisputeRedemption it) {
        if (!isOwner(live, it.ownerId())) {
            return nothing();
        }
        var phone = live.record();
        boolean isItsDevice = phone.name().equals(it.device());
        return switch (live) {
            case Activated activated ->
                isItsDevice && activated.codeId().equals(it.codeId()) ? takeAway(phone, it) : nothing();
            case AwaitingActivation ignored when phone.spent().contains(it.codeId()) -> nothing();
            case AwaitingActivation ignored ->
                isItsDevice ? takeAway(phone, it) : withdrawing(it.codeId(), codes.require(phone, NEW_CODE));
            case Ready ignored -> nothing();
        };
    }

    private Decision<PhoneEvent, PhoneRefusal> takeAway(PhoneRecord phone, DisputeRedemption it) {
        return withdrawing(it.codeId(), codes.blank(phone, it.dummy()));
    }

    private static boolean isOwner(Live live, String person) {
        return live.record().ownerId().filter(person::equals).isPresent();
    }

    private static Decision<PhoneEvent, PhoneRefusal> withdrawing(
            UUID codeId, Decision<PhoneEvent, PhoneRefusal> decision) {
        return new Decision<>(
                decision.events().stream()
                        .map(event -> event instanceof ActivationCodeRequired it ? it.withdrawing(codeId) : event)
                        .toList(),
                decision.refusal());
    }
}
