package io.offhook.provisioning.phone.store;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.decider.Decision;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.store.ProvisioningResult.NameInUse;
import io.offhook.provisioning.phone.store.ProvisioningResult.Refused;
import io.offhook.provisioning.phone.store.ProvisioningResult.UnknownOwner;
import io.offhook.provisioning.value.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides requests to add phones one after the other: a name that one of them takes is taken for those after it. */
final class PhoneRequestsCheck {

    private static final PhoneDecider DECIDER = new PhoneDecider();

    private final Map<String, UUID> holders;
    private final Set<String> knownOwners;
    private final Map<Model, OnboardingMethod> methods;

    /** Either the events of a new phone, or why there is none. */
    sealed interface Checked {

        record Accepted(PhoneRequest request, List<PhoneEvent> events) implements Checked {}

        record Denied(PhoneRequest request, ProvisioningResult result) implements Checked {}
    }

    /**
     * @param holders phones that have the device names asked for, by name
     * @param knownOwners those of the owners that are users
     */
    PhoneRequestsCheck(Map<String, UUID> holders, Set<String> knownOwners, Map<Model, OnboardingMethod> methods) {
        this.holders = new HashMap<>(holders);
        this.knownOwners = knownOwners;
        this.methods = methods;
    }

    Checked check(PhoneRequest request) {
        var owner = request.phone().ownerId();
        if (owner.isPresent() && !knownOwners.contains(owner.map(UserId::text).get())) {
            return new Checked.Denied(request, new UnknownOwner(owner.get()));
        }
        var decision = decide(request);
        if (decision.refusal().isPresent()) {
            return new Checked.Denied(request, new Refused(decision.refusal().get()));
        }
        var holder = holders.putIfAbsent(request.name().text(), request.phoneId());
        return holder == null
                ? new Checked.Accepted(request, decision.events())
                : new Checked.Denied(request, new NameInUse(request.name(), Optional.of(holder)));
    }

    private Decision<PhoneEvent, PhoneRefusal> decide(PhoneRequest request) {
        var phone = request.phone();
        boolean codeRequired = phone.needsCode(methods);
        return DECIDER.decide(DECIDER.initial(), phone.toCommand(request.phoneId(), request.name(), codeRequired));
    }
}
