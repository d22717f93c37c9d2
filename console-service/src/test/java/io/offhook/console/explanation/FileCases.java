package io.offhook.console.explanation;

import static io.offhook.console.explanation.DeviceEvents.registeredWith;
import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.OTHER;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.PRINT;
import static io.offhook.console.explanation.Events.redeemed;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Events.reported;
import static io.offhook.console.explanation.Events.seen;
import static io.offhook.console.explanation.Stories.activated;
import static io.offhook.console.explanation.Stories.live;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.phone.PhoneUnregistered;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Phones that redeemed their code. */
final class FileCases {

    private FileCases() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        Rule.TRUST_LIST_REFUSED,
                        activated(DEVICE).at("09:01", reported("TRUST_LIST_REFUSED", "UNKNOWN_SIGNER")),
                        "SEP2C3124C9F8E1 refused the trust list at 2026-11-29 09:01 UTC: its signer is not trusted."),
                arguments(
                        Rule.DEVICE_OF_ANOTHER_MODEL,
                        live(MAC)
                                .at("09:00", new CodeRedeemed(CODE, PHONE, MAC, "8861", DEVICE, PRINT, "MII="))
                                .at("09:01", seen(DEVICE, "CONFIGURATION", "SERVED")),
                        "SEP2C3124C9F8E1 redeemed its code at 2026-11-29 09:00 UTC and is an 8861, but its record is of an 8845: it gets a configuration of another model."),
                arguments(
                        Rule.CONFIGURATION_REFUSED,
                        activated(DEVICE)
                                .at("09:01", seen(DEVICE, "CONFIGURATION", "SERVED"))
                                .at("09:02", reported("CONFIGURATION_REFUSED", "BAD_SIGNATURE")),
                        "SEP2C3124C9F8E1 fetched its configuration and refused it at 2026-11-29 09:02 UTC: its signature is wrong."),
                arguments(
                        Rule.REGISTRATION_FAILED,
                        activated(DEVICE).at("09:02", reported("REGISTRATION_FAILED", null)),
                        "SEP2C3124C9F8E1 has its configuration, but could not register at 2026-11-29 09:02 UTC: it gave no reason."),
                arguments(
                        Rule.REGISTERED,
                        activated(DEVICE)
                                .at("09:02", reported("REGISTRATION_FAILED", "TIMEOUT"))
                                .at("09:03", reported("REGISTERED", null)),
                        "SEP2C3124C9F8E1 registered at 2026-11-29 09:03 UTC from 192.0.2.7. All is well."),
                arguments(
                        Rule.REGISTERED,
                        activated(DEVICE)
                                .at("09:03", reported("REGISTERED", null))
                                .at("09:30", refused("ALREADY_USED", OTHER, CODE, PHONE, null)),
                        "SEP2C3124C9F8E1 registered at 2026-11-29 09:03 UTC from 192.0.2.7. All is well. Its code was typed at SEP001122334455 too, at 2026-11-29 09:30 UTC, and refused. If that is the right device, replace this one."),
                arguments(
                        Rule.REGISTERED,
                        activated(DEVICE).at("09:03", registeredWith("kamailio")),
                        "SEP2C3124C9F8E1 registered at 2026-11-29 09:03 UTC from 192.0.2.7. All is well."),
                arguments(
                        Rule.UNREGISTERED,
                        activated(DEVICE)
                                .at("09:03", registeredWith("kamailio"))
                                .at("09:30", new PhoneUnregistered(PHONE, DEVICE, "EXPIRED")),
                        "The registration of SEP2C3124C9F8E1 ended at 2026-11-29 09:30 UTC: it did not come again."),
                arguments(
                        Rule.REGISTERED,
                        activated(DEVICE)
                                .at("09:03", new PhoneUnregistered(PHONE, DEVICE, "REMOVED"))
                                .at("09:30", registeredWith("other")),
                        "SEP2C3124C9F8E1 registered at 2026-11-29 09:30 UTC from 192.0.2.7. All is well."),
                arguments(
                        Rule.NOT_REGISTERED,
                        activated(DEVICE).at("09:01", seen(DEVICE, "CONFIGURATION", "SERVED")),
                        "SEP2C3124C9F8E1 fetched its configuration at 2026-11-29 09:01 UTC from 192.0.2.7. Whether it registered, its call manager knows: many phones report nothing."),
                arguments(
                        Rule.NOT_REGISTERED,
                        activated(DEVICE)
                                .at("09:01", seen(DEVICE, "CONFIGURATION", "SERVED"))
                                .at("09:02", reported("CONFIGURATION_TAKEN", null)),
                        "SEP2C3124C9F8E1 took its configuration at 2026-11-29 09:02 UTC from 192.0.2.7. Whether it registered, its call manager knows: many phones do not report it."),
                arguments(
                        Rule.FILES_THROTTLED,
                        activated(DEVICE).at("09:01", seen(DEVICE, "CONFIGURATION", "THROTTLED")),
                        "SEP2C3124C9F8E1 asked for its configuration at 2026-11-29 09:01 UTC from 192.0.2.7, and was told to wait: too many unknown names were asked for from there."),
                arguments(
                        Rule.FILE_MISSING,
                        activated(DEVICE).at("09:01", seen(DEVICE, "CONFIGURATION", "NO_SUCH_FILE")),
                        "SEP2C3124C9F8E1 asked at 2026-11-29 09:01 UTC from 192.0.2.7 for a configuration in a form that it does not get."),
                arguments(
                        Rule.NOT_FETCHED,
                        live(MAC)
                                .at("08:50", seen(DEVICE, "CONFIGURATION", "NOT_ACTIVATED"))
                                .at("09:00", redeemed(DEVICE, PRINT)),
                        "SEP2C3124C9F8E1 redeemed its code at 2026-11-29 09:00 UTC, and has not fetched its configuration since."));
    }
}
