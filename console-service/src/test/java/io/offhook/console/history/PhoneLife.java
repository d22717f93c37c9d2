package io.offhook.console.history;

import io.offhook.console.timeline.SampleEntries;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.Event;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRemoved;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The life of a phone, an event each hour. */
final class PhoneLife {

    static final UUID PHONE = UUID.fromString("1f0a9c58-52b0-4d3b-9c57-6f0f3c1f2a10");
    static final UUID CODE = UUID.fromString("7b8f2f4e-0a4e-4d56-8a52-0a4a31f0c9d7");
    static final String FINGERPRINT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final Instant EXPIRES = hour(168);

    private static final String DUMMY = "BAT5A0F33C1D2E4";
    private static final String NAME = "SEP2C3124C9F8E1";
    private static final String MAC = "2C3124C9F8E1";

    /** Not in order, as a database may give them. */
    static final List<TimelineEntry> ENTRIES = List.of(
            entry(
                    3,
                    6,
                    new PhoneReconfigured(
                            PHONE,
                            NAME,
                            NAME,
                            "8845",
                            MAC,
                            "Desk",
                            List.of(new Line(1, "1002")),
                            null,
                            "Paris",
                            null,
                            null)),
            entry(
                    1,
                    0,
                    new PhoneProvisioned(
                            PHONE, DUMMY, "8845", null, "Desk", List.of(new Line(1, "1001")), "alice", "Berlin", true)),
            entry(1, 1, new CodeIssued(CODE, PHONE, DUMMY, "8845", null, "alice", EXPIRES)),
            entry(2, 2, new CodeViewed(CODE, PHONE, "alice", "SELF_CARE")),
            entry(3, 3, new CodeViewed(CODE, PHONE, "admin", "ADMINISTRATION")),
            entry(4, 4, new CodeRedeemed(CODE, PHONE, MAC, "8845", NAME, FINGERPRINT, "MAA=")),
            entry(2, 5, new PhoneMacAssigned(PHONE, DUMMY, NAME, MAC, CODE)),
            entry(4, 7, new PhoneRemoved(PHONE, NAME)));

    private PhoneLife() {}

    static Instant hour(long hour) {
        return Instant.parse("2026-11-29T00:00:00Z").plusSeconds(hour * 3_600);
    }

    static Moment at(long hour) {
        return new Moment.At(hour(hour));
    }

    private static TimelineEntry entry(long version, long hour, Event event) {
        return SampleEntries.of(event, version, hour(hour));
    }
}
