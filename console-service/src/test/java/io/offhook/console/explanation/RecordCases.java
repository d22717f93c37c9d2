package io.offhook.console.explanation;

import static io.offhook.console.explanation.DeviceEvents.unknown;
import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.NEXT_CODE;
import static io.offhook.console.explanation.Events.OTHER_PHONE;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.PRINT;
import static io.offhook.console.explanation.Events.issued;
import static io.offhook.console.explanation.Events.provisioned;
import static io.offhook.console.explanation.Events.redeemed;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Events.seen;
import static io.offhook.console.explanation.Stories.live;
import static io.offhook.console.explanation.Stories.phone;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.offhook.contracts.phone.PhoneRemoved;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Records, and devices that may be theirs. */
final class RecordCases {

    private RecordCases() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        Rule.REMOVED,
                        live(MAC).at("09:00", "olga", new PhoneRemoved(PHONE, DEVICE)),
                        "The record of SEP2C3124C9F8E1 was removed at 2026-11-29 09:00 UTC by olga."),
                arguments(
                        Rule.REMOVED,
                        live(MAC)
                                .at("09:00", "olga", new PhoneRemoved(PHONE, DEVICE))
                                .at("09:30", refused("RELEASED", DEVICE, CODE, PHONE, null)),
                        "The record of SEP2C3124C9F8E1 was removed at 2026-11-29 09:00 UTC by olga. SEP2C3124C9F8E1 typed a code at 2026-11-29 09:30 UTC since."),
                arguments(
                        Rule.DEVICE_TAKEN,
                        live(null).at("09:00", redeemed(DEVICE, PRINT)).other(phone(OTHER_PHONE, MAC)),
                        "SEP2C3124C9F8E1 redeemed the code of BAT000000000001 at 2026-11-29 09:00 UTC, but SEP2C3124C9F8E1 is a phone already."),
                arguments(
                        Rule.DEVICE_TAKEN,
                        live(null).at("09:00", redeemed(DEVICE, PRINT)),
                        "SEP2C3124C9F8E1 redeemed the code of BAT000000000001 at 2026-11-29 09:00 UTC, and the record has not got the device yet."),
                arguments(
                        Rule.NEVER_SEEN,
                        live(MAC)
                                .similar("09:00", unknown("SEP2C3124C9FDE1"))
                                .similar(phone(OTHER_PHONE, "2C3124C9FDE2")),
                        "SEP2C3124C9F8E1 has never been seen on the network since its record was added at 2026-11-29 08:00 UTC. A device without a record and with a similar MAC asked for its files: SEP2C3124C9FDE1. Only if the label of the phone has this MAC, it was mistyped."),
                arguments(
                        Rule.SEEN_BEFORE_RECORD,
                        new Story()
                                .at("07:00", seen(DEVICE, "CONFIGURATION", "UNKNOWN_DEVICE"))
                                .at("08:00", provisioned(MAC))
                                .at("08:00", issued(CODE)),
                        "SEP2C3124C9F8E1 asked for its files at 2026-11-29 07:00 UTC from 192.0.2.7, when there was no record of it. The record was added at 2026-11-29 08:00 UTC, and it has not asked since."),
                arguments(
                        Rule.NEVER_SEEN,
                        live(MAC),
                        "SEP2C3124C9F8E1 has never been seen on the network since its record was added at 2026-11-29 08:00 UTC."),
                arguments(
                        Rule.NEVER_SEEN,
                        live(MAC).similar("09:00", unknown("SEP2C3124C9F8E4")),
                        "SEP2C3124C9F8E1 has never been seen on the network since its record was added at 2026-11-29 08:00 UTC. A device without a record and with a similar MAC asked for its files: SEP2C3124C9F8E4. Only if the label of the phone has this MAC, it was mistyped."),
                arguments(
                        Rule.NEVER_SEEN,
                        live(MAC)
                                .similar("09:00", unknown("SEP2C3124C9F8E2"))
                                .similar("09:01", unknown("SEP2C3124C9FDE1")),
                        "SEP2C3124C9F8E1 has never been seen on the network since its record was added at 2026-11-29 08:00 UTC. Devices without a record and with a similar MAC asked for their files: SEP2C3124C9FDE1 and SEP2C3124C9F8E2. Only if the label of the phone has one of these MACs, it was mistyped."),
                arguments(
                        Rule.NEVER_SEEN,
                        live(MAC)
                                .similar("09:00", unknown("SEP2C3124C9FDE1"))
                                .similar(
                                        "09:10",
                                        refused("MODEL_MISMATCH", "SEP2C3124C9FDE1", NEXT_CODE, OTHER_PHONE, null)),
                        "SEP2C3124C9F8E1 has never been seen on the network since its record was added at 2026-11-29 08:00 UTC."),
                arguments(
                        Rule.NEVER_SEEN,
                        new Story().at("08:00", provisioned(MAC, false, false)),
                        "SEP2C3124C9F8E1 has never been seen on the network since its record was added at 2026-11-29 08:00 UTC."),
                arguments(
                        Rule.MAC_MISTYPED,
                        live(MAC)
                                .similar("09:00", unknown("SEP2C3124C9FDE1"))
                                .similar("09:00", refused("UNKNOWN", "SEP2C3124C9FDE1")),
                        "SEP2C3124C9F8E1 has never been seen, but SEP2C3124C9FDE1 asked for its files at 2026-11-29 09:00 UTC and has no record. Was the MAC mistyped?"),
                arguments(
                        Rule.MAC_MISTYPED,
                        live(MAC).similar("09:00", seen("SEP2C3124C9F81E", "CONFIGURATION", "UNKNOWN_DEVICE")),
                        "SEP2C3124C9F8E1 has never been seen, but SEP2C3124C9F81E asked for its files at 2026-11-29 09:00 UTC and has no record. Was the MAC mistyped?"));
    }
}
