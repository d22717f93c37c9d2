package io.offhook.provisioning.phone.activation;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.log.Correlation;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.offhook.provisioning.phone.Phone;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.activation.MacConflicts.PhoneChange;
import io.offhook.provisioning.phone.activation.PlacingByNetwork.Outcome;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Gives a phone the MAC of the device that redeemed its code, unless another phone has that MAC. */
@Startup // counters at 0, for alerts
@ApplicationScoped
public class AssigningMac {

    private static final Logger LOG = Logger.getLogger(AssigningMac.class);

    private final CommandHandler<PhoneCommand, Phone, PhoneEvent, PhoneRefusal> phones;
    private final PlacingByNetwork placing;
    private final MacConflicts conflicts;
    private final DeviceNames names;
    private final Counter activated;
    private final Counter macConflicts;

    AssigningMac(
            EventStore store,
            PhoneProjection projection,
            PlacingByNetwork placing,
            MacConflicts conflicts,
            DeviceNames names,
            MeterRegistry meters) {
        this.phones = new CommandHandler<>(
                store, new PhoneDecider(ignored -> Optional.empty()), PhoneEvent.class, projection::applyAll);
        this.placing = placing;
        this.conflicts = conflicts;
        this.names = names;
        this.activated = meters.counter("offhook.phones.activated");
        this.macConflicts = meters.counter("offhook.mac.conflicts");
    }

    /**
     * In the inbox's transaction. Of two transactions that race for a MAC one fails; its records come again and find the winner.
     *
     * @param redemptions each of another phone
     */
    public Uni<Void> assignAll(List<Redemption> redemptions) {
        return names.holders(redemptions.stream().map(Redemption::deviceName).toList())
                .flatMap(found -> {
                    var holders = new HashMap<>(found);
                    var free = new ArrayList<Redemption>();
                    var conflicting = new ArrayList<Redemption>();
                    for (var each : redemptions) {
                        // Of two in one batch with the same MAC the first gets it.
                        var holder = holders.putIfAbsent(each.deviceName(), each.phoneId());
                        (holder == null || holder.equals(each.phoneId()) ? free : conflicting).add(each);
                    }
                    return assign(free)
                            .chain(() -> Multi.createFrom()
                                    .iterable(conflicting)
                                    .onItem()
                                    .transformToUniAndConcatenate(
                                            each -> conflict(each, requireNonNull(holders.get(each.deviceName()))))
                                    .onItem()
                                    .ignoreAsUni());
                });
    }

    private Uni<Void> assign(List<Redemption> redemptions) {
        return phones.handleAll(redemptions.stream()
                        .map(each -> new Request<PhoneCommand>(
                                each.phoneId().toString(), new AssignMac(each.mac(), each.codeId()), each.cause()))
                        .toList())
                .invoke(decisions ->
                        IntStream.range(0, decisions.size()).forEach(i -> count(redemptions.get(i), decisions.get(i))))
                .call(decisions -> placing.place(IntStream.range(0, decisions.size())
                        .mapToObj(i ->
                                new Outcome(redemptions.get(i), decisions.get(i).events()))
                        .toList()))
                .flatMap(decisions -> conflicts.afterChanges(IntStream.range(0, decisions.size())
                        .mapToObj(i -> new PhoneChange(
                                redemptions.get(i).phoneId(),
                                decisions.get(i).events(),
                                redemptions.get(i).cause()))
                        .toList()));
    }

    private void count(Redemption redemption, Decision<PhoneEvent, PhoneRefusal> decision) {
        decision.refusal()
                .ifPresentOrElse(
                        refusal -> Correlation.during(
                                redemption.cause(),
                                () -> LOG.warnf(
                                        "Code redeemed for a removed phone: phoneId=%s codeId=%s refusal=%s",
                                        redemption.phoneId(), redemption.codeId(), refusal)),
                        () -> activated.increment(decision.events().size()));
    }

    /** A record that the device got by itself gives way to the one that was prepared for it; another one has to be cleared up. */
    private Uni<Void> conflict(Redemption redemption, UUID holder) {
        return conflicts
                .add(
                        redemption.phoneId(),
                        redemption.codeId(),
                        redemption.mac(),
                        redemption.cause().at())
                .chain(() -> names.isAutoRegistered(holder))
                .flatMap(givesWay -> givesWay ? giveWay(holder, redemption.cause()) : alarm(redemption, holder));
    }

    private Uni<Void> giveWay(UUID holder, Cause cause) {
        return phones.handle(holder.toString(), new RemovePhone(), cause)
                .flatMap(decision -> conflicts.afterChange(holder, decision.events(), cause));
    }

    private Uni<Void> alarm(Redemption redemption, UUID holder) {
        Correlation.during(
                redemption.cause(),
                () -> LOG.errorf(
                        "MAC conflict: another phone has the MAC of the device that redeemed a code; remove that phone or blank its"
                                + " MAC: mac=%s phoneId=%s codeId=%s holder=%s",
                        redemption.mac(), redemption.phoneId(), redemption.codeId(), holder));
        macConflicts.increment();
        return Uni.createFrom().voidItem();
    }
}
