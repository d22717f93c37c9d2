package io.offhook.provisioning.phone.activation;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.eventing.Cause;
import io.offhook.provisioning.phone.Decision;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.activation.MacConflicts.Changed;
import io.offhook.provisioning.phone.deciding.ChangingPhone;
import io.offhook.provisioning.phone.deciding.ChangingPhone.Change;
import io.offhook.provisioning.phone.view.PhoneQueries;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** A code was redeemed: the phone becomes that device, unless another phone is it already. */
@ApplicationScoped
class AssigningMac {

    private static final Logger LOG = Logger.getLogger(AssigningMac.class);

    private final ChangingPhone changing;
    private final MacConflicts waiting;
    private final PhoneQueries find;
    private final MeterRegistry meters;

    AssigningMac(ChangingPhone changing, MacConflicts waiting, PhoneQueries find, MeterRegistry meters) {
        this.changing = changing;
        this.waiting = waiting;
        this.find = find;
        this.meters = meters;
    }

    /** A redemption to follow up. */
    record Redeemed(CodeRedeemed event, Cause cause) {

        UUID phoneId() {
            return event.phoneId();
        }

        MacAddress mac() {
            return MacAddress.parse(event.mac());
        }

        String deviceName() {
            return DeviceName.of(mac()).text();
        }
    }

    /**
     * In the inbox's transaction; where two race for a MAC, the loser's is rolled back, comes again, and then sees the winner.
     *
     * @param redeemed of as many phones
     */
    Uni<Void> assignAll(List<Redeemed> redeemed) {
        return find.having(redeemed.stream().map(Redeemed::deviceName).toList()).flatMap(holding -> {
            var holders = new HashMap<String, UUID>();
            holding.forEach(each -> holders.put(each.deviceName(), each.id()));
            var free = new ArrayList<Redeemed>();
            var held = new ArrayList<Redeemed>();
            for (var each : redeemed) {
                // Of two in here that come for one MAC the first has it.
                var holder = holders.putIfAbsent(each.deviceName(), each.phoneId());
                (holder == null || holder.equals(each.phoneId()) ? free : held).add(each);
            }
            return becomeAll(free)
                    .chain(() -> Multi.createFrom()
                            .iterable(held)
                            .onItem()
                            .transformToUniAndConcatenate(
                                    each -> alarm(each, requireNonNull(holders.get(each.deviceName()))))
                            .onItem()
                            .ignoreAsUni());
        });
    }

    private Uni<Void> becomeAll(List<Redeemed> redeemed) {
        if (redeemed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var changes = redeemed.stream()
                .map(each -> new Change(
                        each.phoneId(), new AssignMac(each.mac(), each.event().codeId()), each.cause()))
                .toList();
        return changing.changeAll(changes)
                .invoke(decisions ->
                        IntStream.range(0, decisions.size()).forEach(i -> count(redeemed.get(i), decisions.get(i))))
                .flatMap(decisions -> waiting.afterChanges(IntStream.range(0, decisions.size())
                        .mapToObj(i -> new Changed(
                                redeemed.get(i).phoneId(),
                                decisions.get(i).events(),
                                redeemed.get(i).cause()))
                        .toList()));
    }

    private void count(Redeemed redeemed, Decision decision) {
        decision.refusal()
                .ifPresentOrElse(
                        refusal -> LOG.warnf(
                                "Code redeemed for a phone that is gone: phoneId=%s codeId=%s refusal=%s",
                                redeemed.phoneId(), redeemed.event().codeId(), refusal),
                        () -> meters.counter("offhook.phones.activated")
                                .increment(decision.events().size()));
    }

    private Uni<Void> alarm(Redeemed redeemed, UUID rival) {
        LOG.errorf(
                "MAC conflict: a device redeemed a code, but another phone has its MAC;"
                        + " remove or blank the other: mac=%s phoneId=%s codeId=%s heldBy=%s",
                redeemed.mac(), redeemed.phoneId(), redeemed.event().codeId(), rival);
        meters.counter("offhook.mac.conflicts").increment();
        return waiting.add(
                redeemed.phoneId(),
                redeemed.event().codeId(),
                redeemed.mac(),
                redeemed.cause().at());
    }
}
