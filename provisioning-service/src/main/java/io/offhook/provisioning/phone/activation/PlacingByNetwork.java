package io.offhook.provisioning.phone.activation;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.phone.Phone;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.PlaceByNetwork;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.Name;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves phones into the device pools of the networks that their devices came from. In the caller's transaction. */
@ApplicationScoped
class PlacingByNetwork {

    /** The actor of such events. */
    static final String ACTOR = "network";

    private final CommandHandler<PhoneCommand, Phone, PhoneEvent, PhoneRefusal> phones;
    private final CurrentCatalogue catalogue;

    PlacingByNetwork(EventStore store, PhoneProjection projection, CurrentCatalogue catalogue) {
        this.phones = new CommandHandler<>(
                store, new PhoneDecider(ignored -> Optional.empty()), PhoneEvent.class, projection::applyAll);
        this.catalogue = catalogue;
    }

    /** A redemption, and what its phone made of it. */
    record Outcome(Redemption redemption, List<PhoneEvent> events) {

        /** The pool that the network asks for, if the phone had no MAC until now. */
        Optional<Name> asked() {
            return events.stream().anyMatch(Outcome::endsDummy)
                    ? Optional.ofNullable(redemption.event().devicePool()).map(Name::new)
                    : Optional.empty();
        }

        private static boolean endsDummy(PhoneEvent event) {
            return event instanceof PhoneMacAssigned it && new DeviceName(it.previousDeviceName()).isDummy();
        }
    }

    Uni<Void> place(List<Outcome> outcomes) {
        var asking = outcomes.stream().filter(it -> it.asked().isPresent()).toList();
        return asking.isEmpty()
                ? Uni.createFrom().voidItem()
                : catalogue
                        .load()
                        .flatMap(now -> phones.handleAll(
                                asking.stream().flatMap(it -> request(it, now)).toList()))
                        .replaceWithVoid();
    }

    /** Nothing for a pool that was deleted meanwhile. */
    private static Stream<Request<PhoneCommand>> request(Outcome outcome, Catalogue catalogue) {
        return outcome
                .asked()
                .flatMap(pool -> catalogue.find(Kind.DEVICE_POOL, pool.text()))
                .map(pool -> new Request<PhoneCommand>(
                        outcome.redemption().phoneId().toString(),
                        new PlaceByNetwork(new Name(pool.name())),
                        outcome.redemption().cause().by(ACTOR)))
                .stream();
    }
}
