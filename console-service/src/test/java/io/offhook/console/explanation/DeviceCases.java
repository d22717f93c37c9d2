package io.offhook.console.explanation;

import static io.offhook.console.explanation.Events.ADDRESS;
import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.DUMMY;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.NEXT_CODE;
import static io.offhook.console.explanation.Events.OTHER;
import static io.offhook.console.explanation.Events.OTHER_PHONE;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.PRINT;
import static io.offhook.console.explanation.Events.issued;
import static io.offhook.console.explanation.Events.provisioned;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Events.seen;
import static io.offhook.console.explanation.Events.untrusted;
import static io.offhook.console.explanation.Stories.phone;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Devices that have no record. */
final class DeviceCases {

    private DeviceCases() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        Rule.REDEMPTION_DISPUTED,
                        new Story()
                                .at("09:30", "anna", new RedemptionDisputed(PHONE, "anna", CODE, DEVICE))
                                .at("09:30", "anna", new PhoneMacBlanked(PHONE, DEVICE, DUMMY))
                                .other(phone(PHONE, null)),
                        "anna said at 2026-11-29 09:30 UTC that they did not use the code of BAT000000000001. SEP2C3124C9F8E1 was taken away from it."),
                arguments(
                        Rule.UNTRUSTED_ISSUER,
                        new Story().at("09:00", untrusted("UNTRUSTED_ISSUER", null)),
                        "A device that claims to be SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC from 192.0.2.7. No trust anchor vouches for its certificate, which names an issuer that it does not name as its issuer."),
                arguments(
                        Rule.CODE_EXPIRED,
                        new Story().at("09:00", refused("EXPIRED", DEVICE, CODE, OTHER_PHONE, null)),
                        "The code that was typed at SEP2C3124C9F8E1, at 2026-11-29 09:00 UTC, had expired."),
                arguments(
                        Rule.CODE_EXPIRED,
                        new Story()
                                .at("11:01", refused("EXPIRED", DEVICE, CODE, PHONE, null))
                                .other(PhoneFold.of(
                                        PHONE,
                                        List.of(
                                                Story.entry("08:00", null, provisioned(null)),
                                                Story.entry("08:00", null, issued(CODE, "11:00"))))),
                        "The code of BAT000000000001 that was typed at SEP2C3124C9F8E1, at 2026-11-29 11:01 UTC, had expired at 2026-11-29 11:00 UTC."),
                arguments(
                        Rule.ANOTHER_MODEL,
                        new Story()
                                .at(
                                        "09:00",
                                        new RedemptionRefused(
                                                "MODEL_MISMATCH",
                                                DEVICE,
                                                PRINT,
                                                CODE,
                                                OTHER_PHONE,
                                                null,
                                                null,
                                                null,
                                                "7841",
                                                ADDRESS,
                                                null))
                                .other(phone(OTHER_PHONE, null)),
                        "BAT000000000001 is provisioned as an 8845, but SEP2C3124C9F8E1, which typed its code at 2026-11-29 09:00 UTC, is a 7841. The code was not used up."),
                arguments(
                        Rule.ANOTHER_DEVICE,
                        new Story()
                                .at("09:00", refused("DEVICE_MISMATCH", DEVICE, CODE, OTHER_PHONE, null))
                                .other(phone(OTHER_PHONE, OTHER.substring(3))),
                        "The code is for SEP001122334455 alone, but it was typed at SEP2C3124C9F8E1, at 2026-11-29 09:00 UTC. It was not used up."),
                arguments(
                        Rule.TAKEN_FROM_RECORD,
                        new Story().at("09:00", "olga", new PhoneMacBlanked(PHONE, DEVICE, DUMMY)),
                        "SEP2C3124C9F8E1 was taken away from its record at 2026-11-29 09:00 UTC by olga. The record is BAT000000000001 now."),
                arguments(
                        Rule.TAKEN_FROM_RECORD,
                        new Story()
                                .at("08:00", provisioned(MAC))
                                .at("09:00", seen(DEVICE, "CONFIGURATION", "UNKNOWN_DEVICE"))
                                .other(phone(PHONE, OTHER.substring(3))),
                        "SEP2C3124C9F8E1 had a record, and the record has another device since: it is SEP001122334455 now."),
                arguments(
                        Rule.TRY_AGAIN,
                        new Story()
                                .at("07:00", refused("MODEL_MISMATCH", DEVICE, NEXT_CODE, PHONE, null))
                                .other(PhoneFold.of(
                                        PHONE,
                                        List.of(
                                                Story.entry("06:00", null, provisioned(null)),
                                                Story.entry("08:00", null, issued(CODE))))),
                        "SEP2C3124C9F8E1 was refused at 2026-11-29 07:00 UTC: the code is for another phone model. BAT000000000001 got a new code at 2026-11-29 08:00 UTC. It has not tried again since."),
                arguments(
                        Rule.NOT_AUTO_REGISTERED,
                        new Story().at("09:00", new AutoRegistrationRequested(MAC, DEVICE, "8845", PRINT)),
                        "SEP2C3124C9F8E1 asked at 2026-11-29 09:00 UTC to register by itself, and got no record. It is an 8845."),
                arguments(
                        Rule.NO_RECORD,
                        new Story().at("09:00", seen(DEVICE, "CONFIGURATION", "UNKNOWN_DEVICE")),
                        "SEP2C3124C9F8E1 asked for its files at 2026-11-29 09:00 UTC from 192.0.2.7, but there is no record of it."),
                arguments(
                        Rule.NO_RECORD,
                        new Story()
                                .at("09:00", seen(DEVICE, "CONFIGURATION", "UNKNOWN_DEVICE"))
                                .similar(PhoneFold.of(
                                        PHONE, List.of(Story.entry("08:00", null, provisioned("2C3124C9F81E"))))),
                        "SEP2C3124C9F8E1 asked for its files at 2026-11-29 09:00 UTC from 192.0.2.7, but there is no record of it. There is one of SEP2C3124C9F81E: was its MAC mistyped?"),
                arguments(
                        Rule.NO_RECORD,
                        new Story()
                                .at("09:00", seen(DEVICE, "CONFIGURATION", "UNKNOWN_DEVICE"))
                                .similar(phone(PHONE, "2C3124C9F8E2")),
                        "SEP2C3124C9F8E1 asked for its files at 2026-11-29 09:00 UTC from 192.0.2.7, but there is no record of it. Phones with a similar MAC were never seen: SEP2C3124C9F8E2. If the label of the device has the MAC of one of them, that is its record."),
                arguments(
                        Rule.NOTHING_KNOWN,
                        new Story(),
                        "Nothing is on record of SEP2C3124C9F8E1. What devices ask for is a sample: while many ask, some are left out."));
    }
}
