package io.offhook.provisioning.phone.bulk;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import io.offhook.rest.site.SiteRights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks the phones of a batch of rows against the phones and users that exist.
 *
 * @param existing device names of those of the phones that exist
 * @param holders phones that have the device names, by name
 * @param knownOwners full names of those of the owners that are users, by id
 * @param rights at which sites the caller may add phones
 */
record PlannedPhonesCheck(
        Map<UUID, String> existing,
        Map<String, PhoneView> holders,
        Map<String, String> knownOwners,
        SiteRights rights) {

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
        if (!rights.covers(phone.command().devicePool().text())) {
            result.settled.add(RowReport.failed(phone.line(), PhoneRefusal.NOT_YOUR_SITE.text()));
            return;
        }
        if (existing.containsKey(phone.id())) {
            result.settled.add(RowReport.alreadyInserted(phone, phone.id(), existing.get(phone.id())));
            return;
        }
        var owner = phone.command().ownerId().map(UserId::text);
        if (isThere(phone, owner)) {
            var holder = Objects.requireNonNull(holders.get(phone.deviceName()));
            result.settled.add(RowReport.alreadyInserted(phone, holder.id(), holder.deviceName()));
            return;
        }
        if (owner.isPresent() && !knownOwners.containsKey(owner.get())) {
            result.settled.add(
                    RowReport.failed(phone.line(), "There is no user " + owner.get() + ": create the user first."));
            return;
        }
        try {
            check(phone, phone.texts(owner.map(knownOwners::get)), result);
        } catch (MalformedValue malformed) { // what a tag gave way to
            result.settled.add(RowReport.failed(phone.line(), malformed.getMessage()));
        }
    }

    /** What does not change is not checked: the owner may be erased since. */
    private boolean isThere(PlannedPhone phone, Optional<String> owner) {
        var holder = holders.get(phone.deviceName());
        try {
            return holder != null && SamePhone.is(holder, phone.command(), phone.texts(owner.map(knownOwners::get)));
        } catch (MalformedValue malformed) { // said below
            return false;
        }
    }

    private void check(PlannedPhone phone, List<LineText> texts, Result result) {
        var holder = holders.get(phone.deviceName());
        if (holder == null) {
            decide(phone, texts, result);
        } else {
            result.settled.add(RowReport.failed(
                    phone.line(),
                    "Another phone is " + phone.deviceName() + " already"
                            + (rights.covers(holder.devicePool()) ? ", " + holder.id() : "")
                            + ", and the row says otherwise: to change that phone, send a job of mode update."));
        }
    }

    private static void decide(PlannedPhone phone, List<LineText> texts, Result result) {
        var decision = DECIDER.decide(DECIDER.initial(), phone.command());
        if (decision.refusal().isPresent()) {
            result.settled.add(
                    RowReport.failed(phone.line(), decision.refusal().get().text()));
            return;
        }
        result.accepted.add(phone);
        result.texts.put(phone.id(), texts);
        decision.events().forEach(event -> result.events.add(provisioned(event)));
    }

    private static PhoneProvisioned provisioned(PhoneEvent event) {
        return (PhoneProvisioned) event;
    }
}
