package io.offhook.provisioning.phone.bulk;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.value.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks the phones of a batch of rows against the phones and users that exist.
 *
 * @param existing device names of those of the phones that exist
 * @param holders phones that have the device names, by name
 * @param knownOwners full names of those of the owners that are users, by id
 */
record PlannedPhonesCheck(Map<UUID, String> existing, Map<String, UUID> holders, Map<String, String> knownOwners) {

    private static final PhoneDecider DECIDER = new PhoneDecider(ignored -> Optional.empty());

    /** Rows to insert, their events, and reports for the other rows. */
    record Result(
            List<PlannedPhone> accepted,
            Map<UUID, List<LineText>> texts,
            List<PhoneProvisioned> events,
            List<RowReport> settled) {}

    Result check(List<PlannedPhone> phones) {
        var result = new Result(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        phones.forEach(phone -> check(phone, result));
        return result;
    }

    private void check(PlannedPhone phone, Result result) {
        var owner = phone.command().ownerId().map(UserId::text);
        var holder = holders.get(phone.deviceName());
        if (existing.containsKey(phone.id())) {
            result.settled.add(RowReport.alreadyInserted(phone, existing.get(phone.id())));
        } else if (holder != null) {
            result.settled.add(RowReport.failed(
                    phone.line(), "Another phone is " + phone.deviceName() + " already: " + holder + "."));
        } else if (owner.isPresent() && !knownOwners.containsKey(owner.get())) {
            result.settled.add(
                    RowReport.failed(phone.line(), "There is no user " + owner.get() + ": create the user first."));
        } else {
            decide(phone, result);
        }
    }

    private void decide(PlannedPhone phone, Result result) {
        var decision = DECIDER.decide(DECIDER.initial(), phone.command());
        decision.refusal()
                .ifPresentOrElse(
                        refusal -> result.settled.add(RowReport.failed(phone.line(), refusal.text())),
                        () -> accept(phone, result));
        decision.events().forEach(event -> result.events.add(provisioned(event)));
    }

    private void accept(PlannedPhone phone, Result result) {
        var ownerName = phone.command().ownerId().map(UserId::text).map(knownOwners::get);
        result.accepted.add(phone);
        result.texts.put(phone.id(), phone.texts(ownerName));
    }

    private static PhoneProvisioned provisioned(PhoneEvent event) {
        return (PhoneProvisioned) event;
    }
}
