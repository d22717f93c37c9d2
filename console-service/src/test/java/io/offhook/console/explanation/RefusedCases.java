package io.offhook.console.explanation;

import static io.offhook.console.explanation.Events.ADDRESS;
import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.NEXT_CODE;
import static io.offhook.console.explanation.Events.OTHER;
import static io.offhook.console.explanation.Events.OTHER_PHONE;
import static io.offhook.console.explanation.Events.OTHER_PRINT;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.PRINT;
import static io.offhook.console.explanation.Events.issued;
import static io.offhook.console.explanation.Events.provisioned;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Stories.activated;
import static io.offhook.console.explanation.Stories.live;
import static io.offhook.console.explanation.Stories.phone;
import static io.offhook.console.explanation.Stories.wrongTwice;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.activation.CopiedKeySuspected;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Codes that were typed and refused. */
final class RefusedCases {

    private RefusedCases() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        Rule.LOCKED_FOR_WRONG_CODES,
                        wrongTwice().at("11:58", refused("THROTTLED", DEVICE, null, null, "12:03")),
                        "A wrong code was typed 2 times at SEP2C3124C9F8E1, the last time at 2026-11-29 11:58 UTC from 192.0.2.7. It is locked until 2026-11-29 12:03 UTC."),
                arguments(
                        Rule.ALREADY_USED,
                        activated(DEVICE).at("09:30", refused("ALREADY_USED", OTHER, CODE, PHONE, null)),
                        "SEP2C3124C9F8E1 redeemed its code at 2026-11-29 09:00 UTC. Later the same code was typed at SEP001122334455 too, at 2026-11-29 09:30 UTC, and refused."),
                arguments(
                        Rule.CODE_OF_ANOTHER_PHONE,
                        live(MAC).at("09:00", refused("DEVICE_MISMATCH", DEVICE, NEXT_CODE, OTHER_PHONE, null)),
                        "The code of another phone was typed at SEP2C3124C9F8E1, at 2026-11-29 09:00 UTC. The code was not used up."),
                arguments(
                        Rule.OLD_CODE_TYPED,
                        live(MAC)
                                .at("08:30", "olga", issued(NEXT_CODE))
                                .at("09:00", refused("RELEASED", DEVICE, CODE, PHONE, null)),
                        "An old code was typed at SEP2C3124C9F8E1, at 2026-11-29 09:00 UTC. The present one was issued at 2026-11-29 08:30 UTC."),
                arguments(
                        Rule.WRONG_CODE,
                        wrongTwice(),
                        "A wrong code was typed 2 times at SEP2C3124C9F8E1, the last time at 2026-11-29 09:10 UTC from 192.0.2.7. It is not locked."),
                arguments(
                        Rule.WRONG_CODE,
                        live(MAC).at("09:00", refused("MALFORMED", DEVICE)),
                        "A wrong code was typed once at SEP2C3124C9F8E1, at 2026-11-29 09:00 UTC from 192.0.2.7. That is no possible code: a digit was mistyped. It is not locked."),
                arguments(
                        Rule.REFUSED,
                        live(MAC).at("09:00", refused("SOMETHING_NEW", DEVICE)),
                        "SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC from 192.0.2.7 (SOMETHING_NEW)."),
                arguments(
                        Rule.ANOTHER_MODEL,
                        live(null).at("09:00", refused("MODEL_MISMATCH", OTHER, CODE, PHONE, null)),
                        "BAT000000000001 is provisioned as an 8845, but SEP001122334455, which typed its code at 2026-11-29 09:00 UTC, is an 8861. The code was not used up."),
                arguments(
                        Rule.ANOTHER_DEVICE,
                        live(MAC).at("09:00", refused("DEVICE_MISMATCH", OTHER, CODE, PHONE, null)),
                        "The code is for SEP2C3124C9F8E1 alone, but it was typed at SEP001122334455, at 2026-11-29 09:00 UTC. It was not used up."),
                arguments(
                        Rule.DEVICE_HAS_RECORD,
                        live(null)
                                .at("09:00", refused("DEVICE_MISMATCH", OTHER, CODE, PHONE, null))
                                .other(phone(OTHER_PHONE, OTHER.substring(3))),
                        "SEP001122334455 typed the code of BAT000000000001 at 2026-11-29 09:00 UTC, but it is another phone already, with the number 8801. The code was not used up."),
                arguments(
                        Rule.DEVICE_HAS_RECORD,
                        live(null)
                                .at(
                                        "08:50",
                                        new CopiedKeySuspected(
                                                OTHER.substring(3),
                                                OTHER,
                                                "TWO_CERTIFICATES",
                                                List.of(OTHER_PRINT, PRINT),
                                                Story.time("08:50")))
                                .at("09:00", refused("DEVICE_MISMATCH", OTHER, CODE, PHONE, null))
                                .other(phone(OTHER_PHONE, OTHER.substring(3))),
                        "SEP001122334455 typed the code of BAT000000000001 at 2026-11-29 09:00 UTC, and its key seems to be copied: two devices have this name. The code was not used up."),
                arguments(
                        Rule.DEVICE_HAS_RECORD,
                        live(null).at("09:00", refused("DEVICE_MISMATCH", OTHER, CODE, PHONE, null)),
                        "SEP001122334455 typed the code of BAT000000000001 at 2026-11-29 09:00 UTC, when it was another phone. It has no record now. The code was not used up."),
                arguments(
                        Rule.MRA_OFF,
                        new Story()
                                .at("08:00", provisioned(MAC, true, true))
                                .at("08:00", issued(CODE))
                                .at("09:00", refused("NOT_ALLOWED_OUTSIDE", DEVICE, CODE, PHONE, null))
                                .settings(false, false),
                        "SEP2C3124C9F8E1 typed the code outside the premises at 2026-11-29 09:00 UTC. Activation from outside (MRA) is switched off."),
                arguments(
                        Rule.MRA_OFF,
                        new Story()
                                .at("08:00", provisioned(MAC, true, true))
                                .at("08:00", issued(CODE))
                                .at("09:00", refused("NOT_ALLOWED_OUTSIDE", DEVICE, CODE, PHONE, null))
                                .at("09:30", issued(NEXT_CODE))
                                .settings(false, false),
                        "SEP2C3124C9F8E1 typed a code outside the premises at 2026-11-29 09:00 UTC. The phone may be outside now, but activation from outside (MRA) is switched off."),
                arguments(
                        Rule.MRA_OFF,
                        new Story()
                                .at("08:00", provisioned(MAC, true, true))
                                .at("08:00", issued(CODE))
                                .settings(false, false),
                        "SEP2C3124C9F8E1 has never been seen. It may be outside the premises, but activation from outside (MRA) is switched off."),
                arguments(
                        Rule.NOT_ALLOWED_OUTSIDE,
                        live(MAC).at("09:00", refused("NOT_ALLOWED_OUTSIDE", DEVICE, CODE, PHONE, null)),
                        "SEP2C3124C9F8E1 typed the code outside the premises at 2026-11-29 09:00 UTC, and the phone is not allowed to be outside."),
                arguments(
                        Rule.NOT_ALLOWED_OUTSIDE,
                        live(MAC)
                                .at("09:00", refused("NOT_ALLOWED_OUTSIDE", DEVICE, CODE, PHONE, null))
                                .settings(false, false),
                        "SEP2C3124C9F8E1 typed the code outside the premises at 2026-11-29 09:00 UTC. The phone is not allowed to be outside, and activation from outside (MRA) is switched off as well."),
                arguments(
                        Rule.CLAIM_REFUSED,
                        live(MAC)
                                .at(
                                        "09:00",
                                        new ClaimRefused(
                                                "CLAIM_NOT_ALLOWED", "SCREEN", DEVICE, CODE, PHONE, ADDRESS, null)),
                        "A code was typed on a page for a device that claims to be SEP2C3124C9F8E1, without a certificate, at 2026-11-29 09:00 UTC from 192.0.2.7, and refused: the record has no MAC, and the address is in no staging network."));
    }
}
