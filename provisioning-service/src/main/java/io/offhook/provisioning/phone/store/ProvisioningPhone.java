package io.offhook.provisioning.phone.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.eventing.idempotency.IdempotentRequests;
import io.offhook.eventing.idempotency.IdempotentRequests.Claim;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.provisioning.model.store.OnboardingMethods;
import io.offhook.provisioning.phone.ParsedPhone;
import io.offhook.provisioning.phone.Phone;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.store.ProvisioningResult.NameInUse;
import io.offhook.provisioning.phone.store.ProvisioningResult.Provisioned;
import io.offhook.provisioning.phone.store.ProvisioningResult.Refused;
import io.offhook.provisioning.phone.store.ProvisioningResult.RemovedSince;
import io.offhook.provisioning.phone.store.ProvisioningResult.UnknownOwner;
import io.offhook.provisioning.phone.view.DeviceNameTaken;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.UserId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds a phone, once for each idempotency key. */
@ApplicationScoped
public class ProvisioningPhone {

    private final CommandHandler<PhoneCommand, Phone, PhoneEvent, PhoneRefusal> phones;
    private final UnitOfWork units;
    private final KnownOwners owners;
    private final OnboardingMethods methods;
    private final DummyNames dummies;
    private final LineTexts texts;
    private final FindPhones queries;
    private final MeterRegistry meters;

    ProvisioningPhone(
            EventStore store,
            PhoneProjection projection,
            UnitOfWork units,
            KnownOwners owners,
            OnboardingMethods methods,
            DummyNames dummies,
            LineTexts texts,
            FindPhones queries,
            MeterRegistry meters) {
        this.phones = new CommandHandler<>(store, new PhoneDecider(), PhoneEvent.class, projection::applyAll);
        this.units = units;
        this.owners = owners;
        this.methods = methods;
        this.dummies = dummies;
        this.texts = texts;
        this.queries = queries;
        this.meters = meters;
    }

    public Uni<ProvisioningResult> provision(ParsedPhone phone, Optional<IdempotentRequest> request, Cause cause) {
        var phoneId = UUID.randomUUID();
        var name = phone.mac().map(DeviceName::of).orElseGet(dummies::next);
        return units.run(() -> IdempotentRequests.claim(request, phoneId, cause.at())
                        .flatMap(claim -> switch (claim) {
                            case Claim.New ignored ->
                                add(phone, phoneId, name, cause).call(ProvisioningPhone::rollBackUnlessProvisioned);
                            case Claim.Repeated earlier -> addedBefore(earlier.resourceId());
                        }))
                .onFailure(DeviceNameTaken.class)
                .recoverWithUni(() -> nameInUse(name));
    }

    private Uni<ProvisioningResult> add(ParsedPhone phone, UUID phoneId, DeviceName name, Cause cause) {
        return owners.among(phone.ownerId().map(UserId::text).stream().toList())
                .flatMap(known -> phone.ownerId().isPresent() && known.isEmpty()
                        ? result(new UnknownOwner(phone.ownerId().get()))
                        : methods.codeRequired(phone.model(), phone.requiresActivationCode())
                                .map(codeRequired -> phone.toCommand(phoneId, name, codeRequired))
                                .flatMap(command -> add(command, phone, cause)));
    }

    private Uni<ProvisioningResult> add(ProvisionPhone command, ParsedPhone phone, Cause cause) {
        return phones.handle(command.phoneId().toString(), command, cause)
                .flatMap(decision -> decision.refusal()
                        .map(refusal -> result(new Refused(refusal)))
                        .orElseGet(() -> texts.store(Map.of(command.phoneId(), phone.texts()))
                                .invoke(() -> units.afterCommit(this::count))
                                .chain(() -> queries.byId(command.phoneId()))
                                .map(view -> new Provisioned(view.orElseThrow()))));
    }

    private Uni<ProvisioningResult> addedBefore(UUID phoneId) {
        return queries.byId(phoneId)
                .map(found -> found.<ProvisioningResult>map(Provisioned::new).orElseGet(RemovedSince::new));
    }

    private Uni<ProvisioningResult> nameInUse(DeviceName name) {
        return queries.byDeviceName(name).map(holder -> new NameInUse(name, holder.map(PhoneView::id)));
    }

    /** A refused request leaves its idempotency key unused. */
    private static Uni<Void> rollBackUnlessProvisioned(ProvisioningResult result) {
        return result instanceof Provisioned
                ? Uni.createFrom().voidItem()
                : Panache.currentTransaction()
                        .invoke(Mutiny.Transaction::markForRollback)
                        .replaceWithVoid();
    }

    private void count() {
        meters.counter("offhook.phones.provisioned", "way", "single").increment();
    }

    private static Uni<ProvisioningResult> result(ProvisioningResult result) {
        return Uni.createFrom().item(result);
    }
}
