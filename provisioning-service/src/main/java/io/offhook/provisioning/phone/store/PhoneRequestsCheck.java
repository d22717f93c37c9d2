package io.offhook.provisioning.phone.store;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.ParsedPhone;
import io.offhook.provisioning.phone.PhoneCommand.AtSites;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.store.ProvisioningResult.Malformed;
import io.offhook.provisioning.phone.store.ProvisioningResult.NameInUse;
import io.offhook.provisioning.phone.store.ProvisioningResult.Refused;
import io.offhook.provisioning.phone.store.ProvisioningResult.UnknownOwner;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides requests to add phones one after the other: a name that one of them takes is taken for those after it. */
final class PhoneRequestsCheck {

    private final Catalogue catalogue;
    private final Map<String, UUID> holders;
    private final Map<String, String> knownOwners;
    private final PhoneDecider decider;

    /** A request with all that its template and the catalogue say. */
    record Resolved(PhoneRequest request, ParsedPhone phone) {}

    /** Either the events of a new phone and what its lines show, or why there is none. */
    sealed interface Checked {

        record Accepted(PhoneRequest request, List<PhoneEvent> events, List<LineText> texts) implements Checked {}

        record Denied(PhoneRequest request, ProvisioningResult result) implements Checked {}
    }

    /**
     * @param holders phones that have the device names asked for, by name
     * @param knownOwners full names of those of the owners that are users, by id
     */
    PhoneRequestsCheck(Catalogue catalogue, Map<String, UUID> holders, Map<String, String> knownOwners) {
        this.catalogue = catalogue;
        this.holders = new HashMap<>(holders);
        this.knownOwners = knownOwners;
        this.decider = new PhoneDecider(catalogue::model);
    }

    Checked check(Resolved resolved) {
        try {
            return decide(resolved.request(), resolved.phone());
        } catch (MalformedValue malformed) { // what a tag gave way to
            return new Checked.Denied(resolved.request(), new Malformed(malformed));
        }
    }

    private Checked decide(PhoneRequest request, ParsedPhone phone) {
        var owner = phone.ownerId().map(UserId::text);
        if (owner.isPresent() && !knownOwners.containsKey(owner.get())) {
            return new Checked.Denied(request, new UnknownOwner(phone.ownerId().get()));
        }
        var command = phone.toCommand(request.phoneId(), request.name(), phone.needsCode(catalogue));
        var decision = decider.decide(decider.initial(), new AtSites(request.rights(), command));
        if (decision.refusal().isPresent()) {
            return new Checked.Denied(request, new Refused(decision.refusal().get()));
        }
        var texts = phone.texts(request.name(), owner.map(knownOwners::get));
        var holder = holders.putIfAbsent(request.name().text(), request.phoneId());
        return holder == null
                ? new Checked.Accepted(request, decision.events(), texts)
                : new Checked.Denied(request, new NameInUse(request.name(), Optional.of(holder)));
    }
}
