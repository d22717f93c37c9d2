package io.offhook.torture.check;

import io.offhook.torture.evidence.CodeRow;
import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.PublishedEvent;
import io.offhook.torture.evidence.ShownPhone;
import io.offhook.torture.evidence.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * R9, in runs with all services: what a service acknowledged is stored, every service shows the device and the code of each phone as the
 * events say, and the console knows every event.
 */
final class AllServicesAgree implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        if (evidence.others().isEmpty()) {
            return List.of();
        }
        var violations = new ArrayList<Violation>();
        lostPhones(evidence, violations);
        lostDenials(evidence, violations);
        var expected = expected(evidence);
        evidence.others().shown().forEach((service, phones) -> compare(service, expected, phones, violations));
        missingInTimeline(evidence, violations);
        return violations;
    }

    private static void lostPhones(Evidence evidence, List<Violation> violations) {
        var stored = texts(evidence.others().stored("provisioning"), "PhoneProvisioned", "phoneId");
        evidence.phones().stream()
                .filter(phone -> !stored.containsKey(phone.phoneId().toString()))
                .map(phone -> violation("provisioning acknowledged phone %s and has no event", phone.phoneId()))
                .forEach(violations::add);
    }

    private static void lostDenials(Evidence evidence, List<Violation> violations) {
        var stored = texts(evidence.others().stored("tvs"), "DeviceDenied", "mac");
        evidence.others().deniedDevices().stream()
                .filter(mac -> !stored.containsKey(mac))
                .map(mac -> violation("tvs acknowledged the denial of %s and has no event", mac))
                .forEach(violations::add);
    }

    private static Map<String, StoredEvent> texts(List<StoredEvent> stored, String type, String field) {
        return stored.stream()
                .filter(event -> event.type().equals(type))
                .collect(Collectors.toMap(event -> event.text(field), event -> event, (a, b) -> a));
    }

    /** By the events of provisioning and of activation alone. */
    private static Map<UUID, ShownPhone> expected(Evidence evidence) {
        var status = ExpectedCodes.of(evidence.stored()).values().stream()
                .collect(Collectors.toMap(CodeRow::phoneId, CodeRow::status, (older, newer) -> newer));
        var phones = new HashMap<UUID, ShownPhone>();
        texts(evidence.others().stored("provisioning"), "PhoneProvisioned", "phoneId")
                .forEach((text, event) -> {
                    var id = UUID.fromString(text);
                    phones.put(id, new ShownPhone(id, event.text("deviceName"), status.getOrDefault(id, "none")));
                });
        evidence.stored("CodeRedeemed").forEach(event -> {
            var id = UUID.fromString(event.text("phoneId"));
            phones.computeIfPresent(
                    id, (key, phone) -> new ShownPhone(id, "SEP" + event.text("mac"), phone.codeStatus()));
        });
        return phones;
    }

    private static void compare(
            String service, Map<UUID, ShownPhone> expected, List<ShownPhone> shown, List<Violation> violations) {
        var rest = new HashMap<>(expected);
        for (var phone : shown) {
            var wanted = rest.remove(phone.phoneId());
            if (wanted == null) {
                violations.add(violation("%s shows %s, and no event says so", service, phone));
            } else if (!isSame(wanted, phone)) {
                violations.add(violation("%s shows %s, by the events it is %s", service, phone, wanted));
            }
        }
        rest.values().forEach(missing -> violations.add(violation("%s does not show %s", service, missing)));
    }

    private static boolean isSame(ShownPhone wanted, ShownPhone phone) {
        return wanted.deviceName().equals(phone.deviceName())
                && (phone.codeStatus() == null || Objects.equals(wanted.codeStatus(), phone.codeStatus()));
    }

    private static void missingInTimeline(Evidence evidence, List<Violation> violations) {
        for (var store : evidence.stores()) {
            store.published().stream()
                    .map(PublishedEvent::id)
                    .distinct()
                    .filter(id -> !evidence.others().timeline().contains(id))
                    .map(id -> violation("the console does not know event %s of %s", id, store.service()))
                    .forEach(violations::add);
        }
    }

    private static Violation violation(String what, Object... values) {
        return new Violation("R9", what.formatted(values));
    }
}
