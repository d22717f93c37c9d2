package io.offhook.provisioning.phone.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.offhook.provisioning.http.Problems;
import io.offhook.provisioning.model.store.OnboardingMethods;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.phone.deciding.ChangingPhone;
import io.offhook.provisioning.phone.view.DeviceNameTaken;
import io.offhook.provisioning.phone.view.PhoneQueries;
import io.offhook.provisioning.phone.store.LineTexts;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.store.KnownOwners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adds a phone, once for each idempotency key. */
@ApplicationScoped
class ProvisioningPhone {

    private final UnitOfWork units;
    private final IdempotencyKeys keys;
    private final KnownOwners users;
    private final OnboardingMethods methods;
    private final DummyNames dummies;
    private final ChangingPhone changing;
    private final LineTexts texts;
    private final PhoneQueries find;
    private final MeterRegistry meters;

    ProvisioningPhone(
            UnitOfWork units,
            IdempotencyKeys keys,
            KnownOwners users,
            OnboardingMethods methods,
            DummyNames dummies,
            ChangingPhone changing,
            LineTexts texts,
            PhoneQueries find,
            MeterRegistry meters) {
        this.units = units;
        this.keys = keys;
        this.users = users;
        this.methods = methods;
        this.dummies = dummies;
        this.changing = changing;
        this.texts = texts;
        this.find = find;
        this.meters = meters;
    }

    /** How a client recognises its own request: the key, and a fingerprint of what it asked for. */
    record Repeatable(String key, String request) {}

    Uni<PhoneView> provision(ParsedPhone phone, Optional<Repeatable> repeatable, Cause cause) {
        var phoneId = UUID.randomUUID();
        var name = phone.mac().map(DeviceName::of).orElseGet(dummies::next);
        return units.run(() -> repeatable
                        .map(it -> keys.claim(it.key(), it.request(), phoneId, cause.at()))
                        .orElseGet(() -> Uni.createFrom().item(new IdempotencyKeys.Claim.New()))
                        .flatMap(claim -> switch (claim) {
                            case IdempotencyKeys.Claim.New ignored -> add(phone, phoneId, name, cause);
                            case IdempotencyKeys.Claim.Repeated earlier ->
                                find.byId(earlier.phoneId())
                                        .map(found -> found.orElseThrow(Problems::createdPhoneRemoved));
                            case IdempotencyKeys.Claim.Reused ignored -> throw Problems.idempotencyKeyReused();
                        }))
                .invoke(provisioned -> count(provisioned.id().equals(phoneId)))
                .onFailure(DeviceNameTaken.class)
                .recoverWithUni(() -> nameTheHolder(name));
    }

    private Uni<PhoneView> add(ParsedPhone phone, UUID phoneId, DeviceName name, Cause cause) {
        return methods.codeRequired(phone.model(), phone.requiresActivationCode())
                .map(codeRequired -> phone.toCommand(phoneId, name, codeRequired))
                .call(this::demandKnownOwner)
                .flatMap(command -> add(command, phone.texts(), cause));
    }

    private Uni<PhoneView> add(ProvisionPhone command, List<LineText> lineTexts, Cause cause) {
        return changing.change(command.phoneId(), command, cause)
                .invoke(decision -> decision.refusal().ifPresent(refusal -> {
                    throw Problems.of(refusal);
                }))
                .chain(() -> texts.keep(Map.of(command.phoneId(), lineTexts)))
                .chain(() -> find.byId(command.phoneId()))
                .map(Optional::orElseThrow);
    }

    private Uni<Void> demandKnownOwner(ProvisionPhone command) {
        return command.ownerId().isEmpty()
                ? Uni.createFrom().voidItem()
                : users.among(List.of(command.ownerId().get().text()))
                        .invoke(known -> {
                            if (known.isEmpty()) {
                                throw Problems.unknownOwner(
                                        command.ownerId().get().text());
                            }
                        })
                        .replaceWithVoid();
    }

    private void count(boolean isNew) {
        meters.counter("offhook.phones.provisioned", "way", "single").increment(isNew ? 1 : 0);
    }

    private Uni<PhoneView> nameTheHolder(DeviceName name) {
        return find.byDeviceName(name).map(holder -> {
            throw Problems.macInUse(name.text(), holder.map(PhoneView::id));
        });
    }
}
