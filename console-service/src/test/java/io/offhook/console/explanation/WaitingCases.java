package io.offhook.console.explanation;

import static io.offhook.console.explanation.DeviceEvents.stranger;
import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.DUMMY;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.NEXT_CODE;
import static io.offhook.console.explanation.Events.OTHER;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.issued;
import static io.offhook.console.explanation.Events.provisioned;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Events.seen;
import static io.offhook.console.explanation.OwnerEvents.codeRequired;
import static io.offhook.console.explanation.OwnerEvents.exported;
import static io.offhook.console.explanation.OwnerEvents.mailFailed;
import static io.offhook.console.explanation.Stories.activated;
import static io.offhook.console.explanation.Stories.disowned;
import static io.offhook.console.explanation.Stories.live;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Codes that nobody has typed. */
final class WaitingCases {

    private WaitingCases() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        Rule.CODE_EXPIRED,
                        new Story()
                                .at("08:00", provisioned(null))
                                .at("08:00", issued(CODE, "11:00"))
                                .at("11:01", new CodeExpired(CODE, PHONE)),
                        "The code of BAT000000000001 expired at 2026-11-29 11:00 UTC, and nobody had redeemed it."),
                arguments(
                        Rule.CODE_EXPIRED,
                        new Story()
                                .at("08:00", provisioned(null))
                                .at("08:00", issued(CODE, "11:00"))
                                .at("11:00:06", refused("EXPIRED", OTHER, CODE, PHONE, null)),
                        "The code of BAT000000000001 expired at 2026-11-29 11:00:00 UTC, and nobody had redeemed it. SEP001122334455 typed it at 2026-11-29 11:00:06 UTC, too late."),
                arguments(
                        Rule.CODE_RELEASED,
                        live(MAC).at("09:00", "olga", new CodeReleased(CODE, PHONE, "REQUESTED")),
                        "The code of SEP2C3124C9F8E1 was released at 2026-11-29 09:00 UTC by olga."),
                arguments(
                        Rule.CODE_NOT_ISSUED,
                        new Story().at("08:00", provisioned(MAC)),
                        "SEP2C3124C9F8E1 needs a code since its record was added at 2026-11-29 08:00 UTC, and none was issued."),
                arguments(
                        Rule.CODE_NOT_ISSUED,
                        new Story().at("08:00", provisioned(MAC)).askedAt("08:00:05"),
                        "SEP2C3124C9F8E1 was added at 2026-11-29 08:00 UTC. Its code is being issued."),
                arguments(
                        Rule.REDEMPTION_DISPUTED,
                        activated(DEVICE)
                                .at("09:30", "anna", new RedemptionDisputed(PHONE, "anna", CODE, DEVICE))
                                .at("09:30", "anna", new PhoneMacBlanked(PHONE, DEVICE, DUMMY))
                                .at("09:30", "anna", codeRequired("anna").withdrawing(CODE))
                                .at("09:31", issued(NEXT_CODE)),
                        "anna said at 2026-11-29 09:30 UTC that they did not use the code of BAT000000000001. SEP2C3124C9F8E1 was taken away, and a new code was issued at 2026-11-29 09:31 UTC."),
                arguments(
                        Rule.PHONE_DISOWNED,
                        disowned(),
                        "anna said at 2026-11-29 09:00 UTC that BAT000000000001 is not theirs. It has no owner since, and a new code was issued at 2026-11-29 09:01 UTC."),
                arguments(
                        Rule.CODE_REPORTED_LOST,
                        live(null)
                                .at("09:00", "anna", new CodeReportedLost(PHONE, "anna", CODE))
                                .at("09:00", "anna", codeRequired("anna").withdrawing(CODE))
                                .at("09:01", issued(NEXT_CODE))
                                .at("09:02", new WelcomeMailSent(PHONE, "anna", NEXT_CODE)),
                        "anna said at 2026-11-29 09:00 UTC that the code of BAT000000000001 was lost. A new one was issued at 2026-11-29 09:01 UTC. The code was mailed to the owner at 2026-11-29 09:02 UTC. No device has typed it."),
                arguments(
                        Rule.MAILS_COME_BACK,
                        live(null).at("08:01", mailFailed(true)),
                        "Mails to anna come back, the last one at 2026-11-29 08:01 UTC: nobody has this address. Nobody was shown the code of BAT000000000001."),
                arguments(
                        Rule.MAIL_FAILED,
                        live(null).at("08:01", new WelcomeMailFailed(PHONE, "anna", CODE, "no address")),
                        "The code of BAT000000000001 could not be mailed at 2026-11-29 08:01 UTC: no address. Nobody was shown it."),
                arguments(
                        Rule.CODE_NOT_SHOWN,
                        live(null),
                        "BAT000000000001 waits for its code, and nobody was shown the code since it was issued at 2026-11-29 08:00 UTC."),
                arguments(
                        Rule.CODE_NOT_TYPED,
                        live(null).at("08:10", new WelcomeMailSent(PHONE, "anna", CODE)),
                        "The code was mailed to the owner at 2026-11-29 08:10 UTC. No device has typed it."),
                arguments(
                        Rule.CODE_NOT_TYPED,
                        live(null)
                                .at("08:10", new CodeViewed(CODE, PHONE, "olga", "ADMINISTRATION"))
                                .stranger("09:00", stranger("UNKNOWN", OTHER, "8845", null))
                                .stranger("09:10", stranger("UNKNOWN", DEVICE, "8861", null)),
                        "The code was shown to olga at 2026-11-29 08:10 UTC. No device has typed it. A wrong code was typed at a device without a record: SEP001122334455, at 2026-11-29 09:00 UTC. It may have been meant for any phone that waits."),
                arguments(
                        Rule.CODE_NOT_TYPED,
                        live(null)
                                .at("08:10", new CodeViewed(CODE, PHONE, "olga", "ADMINISTRATION"))
                                .stranger("11:55", stranger("UNKNOWN", OTHER, "8845", null))
                                .stranger("11:57", stranger("UNKNOWN", DEVICE, "8845", null))
                                .stranger("11:58", stranger("THROTTLED", OTHER, "8845", "12:03")),
                        "The code was shown to olga at 2026-11-29 08:10 UTC. No device has typed it. SEP001122334455 has no record and is locked for wrong codes until 2026-11-29 12:03 UTC. A wrong code was typed at a device without a record: SEP2C3124C9F8E1, at 2026-11-29 11:57 UTC. It may have been meant for any phone that waits."),
                arguments(
                        Rule.WAITS_FOR_CODE,
                        live(MAC)
                                .generally("08:10", "olga", exported())
                                .at("09:00", seen(DEVICE, "CONFIGURATION", "NOT_ACTIVATED")),
                        "SEP2C3124C9F8E1 is on the network, the last time at 2026-11-29 09:00 UTC from 192.0.2.7, and waits for its code. Codes were exported at 2026-11-29 08:10 UTC by olga."));
    }
}
