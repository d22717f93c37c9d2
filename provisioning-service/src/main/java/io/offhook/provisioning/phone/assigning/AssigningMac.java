package io.offhook.provisioning.phone.assigning;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.Cause;
import io.offhook.provisioning.phone.DeviceName;
import io.offhook.provisioning.phone.MacAddress;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.deciding.ChangingPhone;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A code was redeemed: the phone becomes that device, unless another phone is it already. */
@ApplicationScoped
class AssigningMac {

    private static final Logger LOG = Logger.getLogger(AssigningMac.class);

    private final ChangingPhone changing;
    private final WaitingForMac waiting;
    private final FindPhones find;
    private final MeterRegistry meters;

    AssigningMac(ChangingPhone changing, WaitingForMac waiting, FindPhones find, MeterRegistry meters) {
        this.changing = changing;
        this.waiting = waiting;
        this.find = find;
        this.meters = meters;
    }

    /** In the inbox's transaction; where two race for a MAC, the loser's is rolled back, comes again, and then sees the winner. */
    Uni<Void> assign(CodeRedeemed redeemed, Cause cause) {
        var mac = MacAddress.parse(redeemed.mac());
        return find.byDeviceName(DeviceName.of(mac))
                .map(found -> found.map(PhoneView::id).filter(holder -> !holder.equals(redeemed.phoneId())))
                .flatMap(rival ->
                        rival.isPresent() ? alarm(redeemed, mac, rival.get(), cause) : become(redeemed, mac, cause));
    }

    private Uni<Void> become(CodeRedeemed redeemed, MacAddress mac, Cause cause) {
        return changing.change(redeemed.phoneId(), new AssignMac(mac, redeemed.codeId()), cause)
                .invoke(decision -> decision.refusal()
                        .ifPresentOrElse(
                                refusal -> LOG.warnf(
                                        "Code redeemed for a phone that is gone: phoneId=%s codeId=%s refusal=%s",
                                        redeemed.phoneId(), redeemed.codeId(), refusal),
                                () -> meters.counter("offhook.phones.activated")
                                        .increment(decision.events().size())))
                .flatMap(decision -> waiting.afterChange(redeemed.phoneId(), decision.events(), cause));
    }

    private Uni<Void> alarm(CodeRedeemed redeemed, MacAddress mac, UUID rival, Cause cause) {
        LOG.errorf(
                "MAC conflict: a device redeemed a code, but another phone has its MAC;"
                        + " remove or blank the other: mac=%s phoneId=%s codeId=%s heldBy=%s",
                mac, redeemed.phoneId(), redeemed.codeId(), rival);
        meters.counter("offhook.mac.conflicts").increment();
        return waiting.add(redeemed.phoneId(), redeemed.codeId(), mac, cause.at());
    }
}
