package io.offhook.console.explanation;

import static io.offhook.console.explanation.DeviceEvents.ISSUER;
import static io.offhook.console.explanation.DeviceEvents.anchor;
import static io.offhook.console.explanation.DeviceEvents.copied;
import static io.offhook.console.explanation.DeviceEvents.locked;
import static io.offhook.console.explanation.DeviceEvents.unlocked;
import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.NEXT_CODE;
import static io.offhook.console.explanation.Events.OTHER_PHONE;
import static io.offhook.console.explanation.Events.OTHER_PRINT;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.PRINT;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Events.untrusted;
import static io.offhook.console.explanation.Stories.activated;
import static io.offhook.console.explanation.Stories.live;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.trust.DeviceDenied;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Devices and certificates that are not trusted. */
final class TrustCases {

    private TrustCases() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        Rule.DENIED,
                        live(MAC).at("09:00", "olga", new DeviceDenied(MAC, null, "stolen", "olga")),
                        "SEP2C3124C9F8E1 was denied at 2026-11-29 09:00 UTC by olga: stolen."),
                arguments(
                        Rule.LOCKED_FOR_COPIED_KEY,
                        live(MAC).at("09:00", locked()),
                        "SEP2C3124C9F8E1 is locked since 2026-11-29 09:00 UTC, because its key seems to be copied: two certificates with different keys have its MAC."),
                arguments(
                        Rule.SAID_TO_BE_A_COPY,
                        live(MAC)
                                .at("09:00", locked())
                                .at("09:10", "olga", unlocked(List.of(PRINT)))
                                .at("09:20", refused("LOCKED", DEVICE)),
                        "SEP2C3124C9F8E1 was refused at 2026-11-29 09:20 UTC from 192.0.2.7: its certificate was said to be a copy at 2026-11-29 09:10 UTC by olga."),
                arguments(
                        Rule.NOT_EXPECTED,
                        live(MAC).at("09:00", refused("UNEXPECTED_DEVICE", DEVICE)),
                        "SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC from 192.0.2.7: it is genuine, but not on the list of expected devices."),
                arguments(
                        Rule.TRY_AGAIN,
                        live(MAC)
                                .at("09:00", untrusted("UNTRUSTED_ISSUER", ISSUER))
                                .generally("09:30", "olga", anchor(ISSUER)),
                        "SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC: the device's certificate is not trusted. The CA was uploaded at 2026-11-29 09:30 UTC by olga. It has not tried again since."),
                arguments(
                        Rule.CLONE_SUSPECTED,
                        activated(DEVICE)
                                .at("09:30", copied())
                                .at("09:31", refused("DEVICE_MISMATCH", DEVICE, NEXT_CODE, OTHER_PHONE, null)),
                        "The key of SEP2C3124C9F8E1 seems to be copied: two certificates with different keys have its MAC (1111111111111111…, which redeemed its code, and 2222222222222222…). That was noticed at 2026-11-29 09:30 UTC, and both go on."),
                arguments(
                        Rule.CLONE_SUSPECTED,
                        activated(DEVICE).at("09:30", new CloneSuspected(CODE, PHONE, MAC, DEVICE, OTHER_PRINT, PRINT)),
                        "A device with the name SEP2C3124C9F8E1 and another certificate (2222222222222222…) than the one that redeemed its code (1111111111111111…) tried a code at 2026-11-29 09:30 UTC. One of the two is a copy."),
                arguments(
                        Rule.UNTRUSTED_ISSUER,
                        live(MAC).at("09:00", untrusted("UNTRUSTED_ISSUER", ISSUER)),
                        "A device that claims to be SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC from 192.0.2.7. No trust anchor vouches for its certificate, which names CN=Acme Manufacturing CA,O=Acme as its issuer."),
                arguments(
                        Rule.UNTRUSTED_ISSUER,
                        live(MAC).at("09:00", untrusted("UNTRUSTED_ISSUER", "CN=CP-8845-" + DEVICE + ",O=Nobody")),
                        "A device that claims to be SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC from 192.0.2.7. Its certificate names the device itself as its issuer: no maker vouches for it."),
                arguments(
                        Rule.CERTIFICATE_REFUSED,
                        live(MAC).at("09:00", untrusted("REVOKED", ISSUER)),
                        "A device that claims to be SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC from 192.0.2.7. What is wrong: the certificate, or a CA above it, was revoked."),
                arguments(
                        Rule.CERTIFICATE_REFUSED,
                        live(MAC).at("09:00", untrusted("EXPIRED", ISSUER)),
                        "SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC from 192.0.2.7. It is genuine: a trust anchor vouches for its certificate. But the certificate expired at 2026-11-29 06:00 UTC."));
    }
}
