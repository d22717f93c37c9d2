package io.offhook.provisioning.story;

import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import java.util.List;
import java.util.UUID;

/** What most phones go through: added with a line, edited, activated and registered. */
final class PhoneLife {

    private PhoneLife() {}

    static List<PhoneEvent> events(UUID phone, String mac, UUID code) {
        var before = "BAT" + mac;
        var name = "SEP" + mac;
        var lines = List.of(new Line(1, "1001"));
        return List.of(
                new PhoneProvisioned(phone, before, "8845", null, "somewhere", lines, "alice", "Default", true),
                new PhoneReconfigured(
                        phone, before, before, "8845", null, "here", lines, "alice", "Default", null, null),
                new PhoneMacAssigned(phone, before, name, mac, code),
                new PhoneRegistered(phone, name, 1, "10.0.0.1", null, null, null));
    }
}
