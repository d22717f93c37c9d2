package io.offhook.console.explanation;

import static io.offhook.console.explanation.Events.ADDRESS;
import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.DUMMY;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.NEXT_CODE;
import static io.offhook.console.explanation.Events.OTHER;
import static io.offhook.console.explanation.Events.OTHER_PHONE;
import static io.offhook.console.explanation.Events.OTHER_PRINT;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.PRINT;
import static io.offhook.console.explanation.Events.assigned;
import static io.offhook.console.explanation.Events.issued;
import static io.offhook.console.explanation.Events.provisioned;
import static io.offhook.console.explanation.Events.redeemed;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Events.reported;
import static io.offhook.console.explanation.Events.seen;
import static io.offhook.console.explanation.Events.untrusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.offhook.console.handle.Named;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.activation.CallerUnlocked;
import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.CodesExported;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.MailPart;
import io.offhook.contracts.selfcare.MailSent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.pki.mic.MicRejection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each way to be told why: what happened, which answer, and the whole sentence. */
class ExplanationTest {

    private static final List<MailPart> MAIL =
            List.of(new MailPart("WELCOME", OTHER_PHONE, null), new MailPart("CODE_ISSUED", PHONE, CODE));

    private static final String ISSUER = "CN=Acme Manufacturing CA,O=Acme";

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void phones(Rule rule, Story story, String sentence) {
        var explanation = story.ofPhone(PHONE);

        assertThat(explanation.finding().sentence().text()).isEqualTo(sentence);
        assertThat(explanation.rule()).isEqualTo(rule);
    }

    static Stream<Arguments> phones() {
        return Stream.of(
                arguments(
                        Rule.CLAIM_REFUSED,
                        live(MAC)
                                .at(
                                        "09:00",
                                        new ClaimRefused(
                                                "CLAIM_NOT_ALLOWED", "SCREEN", DEVICE, CODE, PHONE, ADDRESS, null)),
                        "A code was typed on a page for a device that claims to be SEP2C3124C9F8E1, without a certificate, at 2026-11-29 09:00 UTC from 192.0.2.7, and refused: the record has no MAC, and the address is in no staging network."),
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
                        Rule.CLONE_SUSPECTED,
                        activated(DEVICE)
                                .at("09:30", copied())
                                .at("09:31", refused("DEVICE_MISMATCH", DEVICE, NEXT_CODE, OTHER_PHONE, null)),
                        "The key of SEP2C3124C9F8E1 seems to be copied: two certificates with different keys have its MAC (1111111111111111…, which redeemed its code, and 2222222222222222…). That was noticed at 2026-11-29 09:30 UTC, and both go on."),
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
                        "SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC from 192.0.2.7. It is genuine: a trust anchor vouches for its certificate. But the certificate expired at 2026-11-29 06:00 UTC."),
                arguments(
                        Rule.NOT_EXPECTED,
                        live(MAC).at("09:00", refused("UNEXPECTED_DEVICE", DEVICE)),
                        "SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC from 192.0.2.7: it is genuine, but not on the list of expected devices."),
                arguments(
                        Rule.LOCKED_FOR_WRONG_CODES,
                        wrongTwice().at("11:58", refused("THROTTLED", DEVICE, null, null, "12:03")),
                        "A wrong code was typed 2 times at SEP2C3124C9F8E1, the last time at 2026-11-29 11:58 UTC from 192.0.2.7. It is locked until 2026-11-29 12:03 UTC."),
                arguments(
                        Rule.TRY_AGAIN,
                        live(MAC)
                                .at("09:00", untrusted("UNTRUSTED_ISSUER", ISSUER))
                                .generally("09:30", "olga", anchor(ISSUER)),
                        "SEP2C3124C9F8E1 was refused at 2026-11-29 09:00 UTC: the device's certificate is not trusted. The CA was uploaded at 2026-11-29 09:30 UTC by olga. It has not tried again since."),
                arguments(
                        Rule.CLONE_SUSPECTED,
                        activated(DEVICE).at("09:30", new CloneSuspected(CODE, PHONE, MAC, DEVICE, OTHER_PRINT, PRINT)),
                        "A device with the name SEP2C3124C9F8E1 and another certificate (2222222222222222…) than the one that redeemed its code (1111111111111111…) tried a code at 2026-11-29 09:30 UTC. One of the two is a copy."),
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
                        Rule.DEVICE_TAKEN,
                        live(null).at("09:00", redeemed(DEVICE, PRINT)).other(phone(OTHER_PHONE, MAC)),
                        "SEP2C3124C9F8E1 redeemed the code of BAT000000000001 at 2026-11-29 09:00 UTC, but SEP2C3124C9F8E1 is a phone already."),
                arguments(
                        Rule.DEVICE_TAKEN,
                        live(null).at("09:00", redeemed(DEVICE, PRINT)),
                        "SEP2C3124C9F8E1 redeemed the code of BAT000000000001 at 2026-11-29 09:00 UTC, and the record has not got the device yet."),
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
                        "SEP2C3124C9F8E1 redeemed its code at 2026-11-29 09:00 UTC, and has not fetched its configuration since."),
                arguments(
                        Rule.MAC_MISTYPED,
                        live(MAC)
                                .similar("09:00", unknown("SEP2C3124C9FDE1"))
                                .similar("09:00", refused("UNKNOWN", "SEP2C3124C9FDE1")),
                        "SEP2C3124C9F8E1 has never been seen, but SEP2C3124C9FDE1 asked for its files at 2026-11-29 09:00 UTC and has no record. Was the MAC mistyped?"),
                arguments(
                        Rule.MAC_MISTYPED,
                        live(MAC).similar("09:00", seen("SEP2C3124C9F81E", "CONFIGURATION", "UNKNOWN_DEVICE")),
                        "SEP2C3124C9F8E1 has never been seen, but SEP2C3124C9F81E asked for its files at 2026-11-29 09:00 UTC and has no record. Was the MAC mistyped?"),
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
                        Rule.MAILS_COME_BACK,
                        live(null).at("08:01", mailFailed(true)),
                        "Mails to anna come back, the last one at 2026-11-29 08:01 UTC: nobody has this address. Nobody was shown the code of BAT000000000001."),
                arguments(
                        Rule.CODE_REPORTED_LOST,
                        live(null)
                                .at("09:00", "anna", new CodeReportedLost(PHONE, "anna", CODE))
                                .at("09:00", "anna", codeRequired("anna").withdrawing(CODE))
                                .at("09:01", issued(NEXT_CODE))
                                .at("09:02", new WelcomeMailSent(PHONE, "anna", NEXT_CODE)),
                        "anna said at 2026-11-29 09:00 UTC that the code of BAT000000000001 was lost. A new one was issued at 2026-11-29 09:01 UTC. The code was mailed to the owner at 2026-11-29 09:02 UTC. No device has typed it."),
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

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void devices_without_a_record(Rule rule, Story story, String sentence) {
        var explanation = story.of(new Named.Device(DEVICE));

        assertThat(explanation.finding().sentence().text()).isEqualTo(sentence);
        assertThat(explanation.rule()).isEqualTo(rule);
    }

    static Stream<Arguments> devices_without_a_record() {
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

    @Test
    void a_person_without_a_phone_is_told_so() {
        assertThat(new Story().of(new Named.Person("anna")).finding().sentence().text())
                .isEqualTo("No phone belongs to anna.");
    }

    private static PhoneRegistered registeredWith(String registrar) {
        return new PhoneRegistered(PHONE, DEVICE, 1, ADDRESS, null, null, registrar);
    }

    @Test
    void every_answer_has_a_row() {
        var told = EnumSet.of(Rule.NO_PHONE);
        Stream.concat(phones(), devices_without_a_record())
                .map(row -> (Rule) row.get()[0])
                .forEach(told::add);

        assertThat(told).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void what_the_owner_said_explains_nothing_any_more_once_an_administrator_decided() {
        var edited = disowned().at("09:30", "olga", owned("bob")).at("09:40", "olga", owned(null));
        var lost = live(null)
                .at("09:00", "anna", new CodeReportedLost(PHONE, "anna", CODE))
                .at("09:00", "anna", codeRequired("anna").withdrawing(CODE))
                .at("09:01", issued(NEXT_CODE))
                .at("09:30", "olga", codeRequired("anna"))
                .at("09:31", issued(new UUID(1, 3)))
                .at("09:32", shown(new UUID(1, 3)));

        assertThat(edited.ofPhone(PHONE).rule()).isEqualTo(Rule.CODE_NOT_SHOWN);
        assertThat(lost.ofPhone(PHONE).rule()).isEqualTo(Rule.CODE_NOT_TYPED);
    }

    @Test
    void mails_come_back_only_if_the_last_one_to_the_owner_did_for_good() {
        assertThat(live(null).at("08:01", mailFailed(false)).ofPhone(PHONE).rule())
                .isEqualTo(Rule.CODE_NOT_SHOWN);
        assertThat(live(null)
                        .at("08:01", mailFailed(true))
                        .at("08:02", new MailSent("anna", new UUID(4, 2), MAIL))
                        .ofPhone(PHONE)
                        .rule())
                .isEqualTo(Rule.CODE_NOT_SHOWN);
        assertThat(live(null)
                        .at("08:01", mailFailed(true))
                        .at("08:02", shown(CODE))
                        .ofPhone(PHONE)
                        .rule())
                .isEqualTo(Rule.CODE_NOT_TYPED);
        assertThat(live(null)
                        .at("08:01", new MailFailed("bob", new UUID(4, 3), MAIL, true, "nobody has this address"))
                        .ofPhone(PHONE)
                        .rule())
                .isEqualTo(Rule.CODE_NOT_SHOWN);
    }

    @Test
    void a_refusal_before_the_new_code_explains_nothing() {
        var story = wrongTwice().at("09:20", "olga", issued(NEXT_CODE)).at("09:30", shown(NEXT_CODE));

        assertThat(story.at("09:40", seen(DEVICE, "CONFIGURATION", "NOT_ACTIVATED"))
                        .ofPhone(PHONE)
                        .rule())
                .isEqualTo(Rule.WAITS_FOR_CODE);
    }

    @Test
    void a_phone_that_redeemed_is_past_its_refusals() {
        var story = wrongTwice().at("09:30", redeemed(DEVICE, PRINT));

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.NOT_FETCHED);
    }

    @Test
    void a_new_code_does_not_make_a_certificate_trusted() {
        var story = live(MAC).at("09:00", untrusted("EXPIRED", ISSUER)).at("09:20", "olga", issued(NEXT_CODE));

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.CERTIFICATE_REFUSED);
    }

    @Test
    void whoever_claims_the_name_of_a_registered_phone_explains_nothing() {
        var stranger = new RedemptionRefused(
                "UNTRUSTED_CERTIFICATE",
                "",
                OTHER_PRINT,
                null,
                null,
                "UNTRUSTED_ISSUER",
                DEVICE,
                ISSUER,
                null,
                ADDRESS,
                null);
        var story = activated(DEVICE).at("09:03", reported("REGISTERED", null)).at("09:30", stranger);

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.REGISTERED);
    }

    @Test
    void what_an_administrator_put_right_is_to_be_tried_again() {
        assertThat(List.of(
                        live(MAC)
                                .at("09:00", untrusted("DENIED", ISSUER))
                                .at("09:10", "olga", new DeviceAllowed(MAC, null, "olga")),
                        live(MAC)
                                .at("09:00", refused("UNEXPECTED_DEVICE", DEVICE))
                                .at("09:10", "olga", new DeviceExpected(MAC, null, null)),
                        live(MAC)
                                .at("09:00", refused("UNEXPECTED_DEVICE", DEVICE))
                                .settings(true, false),
                        live(MAC).at("09:00", untrusted("EXPIRED", ISSUER)).acceptsExpired("8845"),
                        live(MAC)
                                .at("09:00", locked())
                                .at("09:05", refused("LOCKED", DEVICE))
                                .at("09:10", "olga", unlocked(List.of(OTHER_PRINT))),
                        live(MAC)
                                .at("11:59", refused("THROTTLED", DEVICE, null, null, "12:30"))
                                .generally("12:00", "olga", new CallerUnlocked(PRINT, null, "olga"))))
                .extracting(story -> story.ofPhone(PHONE).rule())
                .containsOnly(Rule.TRY_AGAIN);
    }

    @Test
    void a_ca_that_was_removed_again_puts_nothing_right() {
        var story = live(MAC)
                .at("09:00", untrusted("UNTRUSTED_ISSUER", ISSUER))
                .generally("09:30", "olga", anchor(ISSUER))
                .generally("09:40", "olga", new TrustAnchorRemoved(PRINT, ISSUER));

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.UNTRUSTED_ISSUER);
    }

    @Test
    void a_device_that_typed_a_code_before_was_seen() {
        var story = live(MAC)
                .at("09:00", refused("NOT_ALLOWED_OUTSIDE", DEVICE, CODE, PHONE, null))
                .at("09:20", "olga", issued(NEXT_CODE))
                .at("09:30", shown(NEXT_CODE));

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.WAITS_FOR_CODE);
    }

    @Test
    void a_certificate_is_told_that_it_may_be_a_copy() {
        assertThat(new Story()
                        .at("09:30", copied())
                        .of(new Named.Certificate(OTHER_PRINT))
                        .rule())
                .isEqualTo(Rule.CLONE_SUSPECTED);
    }

    @Test
    void a_record_that_has_another_device_is_out_of_the_suspicion() {
        var story = live(null).at("07:30", new CloneSuspected(CODE, PHONE, MAC, DEVICE, OTHER_PRINT, PRINT));

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.CODE_NOT_SHOWN);
    }

    @Test
    void a_new_code_for_a_device_that_was_taken_away_does_not_end_the_code_of_the_one_that_has_the_record() {
        var story = new Story().at("09:00", "olga", new PhoneMacBlanked(PHONE, DEVICE, DUMMY));

        assertThat(story.of(new Named.Device(DEVICE)).finding().next()).isEqualTo(new Remedy.ReissueCode(PHONE));
        assertThat(story.other(phone(PHONE, OTHER.substring(3)))
                        .of(new Named.Device(DEVICE))
                        .finding()
                        .next())
                .isEqualTo(new Remedy.AddPhone(DEVICE, "8845"));
    }

    @Test
    void a_device_that_was_allowed_again_is_not_denied() {
        var story = live(MAC)
                .at("09:00", "olga", new DeviceDenied(MAC, null, "stolen", "olga"))
                .at("09:10", "olga", new DeviceAllowed(MAC, null, "olga"));

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.NEVER_SEEN);
    }

    @Test
    void what_the_former_device_of_a_record_tries_explains_nothing() {
        var story = live(null)
                .at("08:30", redeemed(OTHER, OTHER_PRINT))
                .at("09:00", "olga", issued(NEXT_CODE))
                .at("09:10", refused("UNKNOWN", OTHER));

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.CODE_NOT_SHOWN);
    }

    @Test
    void a_lock_for_wrong_codes_ends_by_itself() {
        var story = wrongTwice().at("09:11", refused("THROTTLED", DEVICE, null, null, "09:16"));

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.WRONG_CODE);
        assertThat(story.askedAt("09:15").ofPhone(PHONE).rule()).isEqualTo(Rule.LOCKED_FOR_WRONG_CODES);
    }

    @Test
    void a_live_code_is_over_before_anybody_says_so() {
        var story = new Story().at("08:00", provisioned(null)).at("08:00", issued(CODE, "11:00"));

        assertThat(story.askedAt("11:00").ofPhone(PHONE).rule()).isEqualTo(Rule.CODE_EXPIRED);
        assertThat(story.askedAt("10:59").ofPhone(PHONE).rule()).isEqualTo(Rule.CODE_NOT_SHOWN);
    }

    @Test
    void the_next_step_has_all_that_a_button_needs() {
        assertThat(live(MAC)
                        .at("09:00", untrusted("UNTRUSTED_ISSUER", ISSUER))
                        .ofPhone(PHONE)
                        .finding()
                        .next())
                .isEqualTo(new Remedy.UploadAnchor(ISSUER));
        assertThat(live(null).ofPhone(PHONE).finding().next()).isEqualTo(new Remedy.ShowCode(PHONE, CODE));
        assertThat(live(MAC)
                        .stranger("07:00", seen(OTHER, "CONFIGURATION", "UNKNOWN_DEVICE"))
                        .ofPhone(PHONE)
                        .finding()
                        .next())
                .isEqualTo(new Remedy.CheckOption150(List.of(ADDRESS)));
        assertThat(wrongTwice()
                        .at("11:58", refused("THROTTLED", DEVICE, null, null, "12:03"))
                        .ofPhone(PHONE)
                        .finding()
                        .next())
                .isEqualTo(new Remedy.UnlockCaller(PRINT, ADDRESS));
    }

    @Test
    void every_reason_of_a_certificate_has_words_and_a_next_step() {
        assertThat(Arrays.stream(MicRejection.values())
                        .map(reason -> live(MAC)
                                .at("09:00", untrusted(reason.name(), ISSUER))
                                .ofPhone(PHONE))
                        .map(it -> it.finding().next().text()))
                .doesNotContain("")
                .hasSize(MicRejection.values().length);
    }

    @Test
    void a_suspected_copy_is_over_when_an_administrator_denied_a_certificate_or_a_new_code_was_redeemed() {
        var stillThere = activated(DEVICE).at("09:30", copied()).at("09:40", reported("REGISTERED", null));
        assertThat(stillThere.ofPhone(PHONE).rule()).isEqualTo(Rule.CLONE_SUSPECTED);
        assertThat(stillThere
                        .at("09:50", "olga", new DeviceDenied(null, OTHER_PRINT, "copy", "olga"))
                        .ofPhone(PHONE)
                        .rule())
                .isEqualTo(Rule.REGISTERED);
        assertThat(live(MAC)
                        .at("08:30", copied())
                        .at("09:00", redeemed(DEVICE, PRINT))
                        .ofPhone(PHONE)
                        .rule())
                .isEqualTo(Rule.NOT_FETCHED);
    }

    @Test
    void a_phone_that_typed_the_code_of_another_is_told_whose_and_needs_no_code_of_its_own() {
        var finding = activated(DEVICE)
                .at("09:30", refused("DEVICE_MISMATCH", DEVICE, NEXT_CODE, OTHER_PHONE, null))
                .other(phone(OTHER_PHONE, "2C3124C9F8E2"))
                .ofPhone(PHONE)
                .finding();

        assertThat(finding.sentence().text())
                .isEqualTo(
                        "The code of SEP2C3124C9F8E2 was typed at SEP2C3124C9F8E1, at 2026-11-29 09:30 UTC. The code was not used up.");
        assertThat(finding.next().text()).isEqualTo("Type the code at the phone that it is for. This one needs none.");
    }

    @Test
    void what_a_sentence_names_is_known_to_whoever_makes_links() {
        var sentence = live(null)
                .at("09:00", refused("DEVICE_MISMATCH", OTHER, CODE, PHONE, null))
                .other(phone(OTHER_PHONE, OTHER.substring(3)))
                .ofPhone(PHONE)
                .finding()
                .sentence();

        assertThat(sentence.parts())
                .extracting(Sentence.Part::thing)
                .contains(new Mention.Phone(OTHER_PHONE, OTHER), new Mention.Phone(PHONE, DUMMY));
    }

    @Test
    void a_model_has_the_article_that_it_is_said_with() {
        assertThat(Stream.of("8861", "7841", "1140", "ATA 191", "DX80").map(Sentence::model))
                .containsExactly("an 8861", "a 7841", "an 1140", "an ATA 191", "a DX80");
    }

    private static PhoneRecord phone(UUID phoneId, @Nullable String mac) {
        return PhoneFold.of(phoneId, List.of(Story.entry("08:00", null, provisioned(phoneId, mac))));
    }

    private static RedemptionRefused stranger(
            String reason, String deviceName, String model, @Nullable String retryAt) {
        return new RedemptionRefused(
                reason,
                deviceName,
                OTHER_PRINT,
                null,
                null,
                null,
                null,
                null,
                model,
                ADDRESS,
                retryAt == null ? null : Story.time(retryAt));
    }

    private static DeviceSeen unknown(String deviceName) {
        return seen(deviceName, "CONFIGURATION", "UNKNOWN_DEVICE");
    }

    private static CopiedKeySuspected copied() {
        return new CopiedKeySuspected(
                MAC, DEVICE, "TWO_CERTIFICATES", List.of(OTHER_PRINT, PRINT), Story.time("09:30"));
    }

    private static Story live(@Nullable String mac) {
        return new Story().at("08:00", provisioned(mac)).at("08:00", issued(CODE));
    }

    private static Story disowned() {
        return live(null)
                .at("09:00", "anna", new PhoneDisowned(PHONE, "anna"))
                .at("09:00", "anna", owned(null))
                .at("09:00", "anna", codeRequired(null))
                .at("09:01", issued(NEXT_CODE));
    }

    private static PhoneReconfigured owned(@Nullable String ownerId) {
        return new PhoneReconfigured(PHONE, DUMMY, DUMMY, "8845", null, "", List.of(), ownerId, "Default", null, null);
    }

    private static ActivationCodeRequired codeRequired(@Nullable String ownerId) {
        return new ActivationCodeRequired(PHONE, DUMMY, "8845", null, ownerId);
    }

    private static MailFailed mailFailed(boolean permanent) {
        return new MailFailed("anna", new UUID(4, 1), MAIL, permanent, "nobody has this address.");
    }

    private static Story wrongTwice() {
        return live(MAC).at("09:00", refused("MALFORMED", DEVICE)).at("09:10", refused("UNKNOWN", DEVICE));
    }

    private static Story activated(String device) {
        return live(null).at("09:00", redeemed(device, PRINT)).at("09:00", assigned(device));
    }

    private static DeviceLocked locked() {
        return new DeviceLocked(MAC, DEVICE, "TWO_CERTIFICATES", List.of(PRINT, OTHER_PRINT));
    }

    private static DeviceUnlocked unlocked(List<String> refused) {
        return new DeviceUnlocked(MAC, DEVICE, null, refused, "olga");
    }

    private static CodeViewed shown(UUID codeId) {
        return new CodeViewed(codeId, PHONE, "olga", "ADMINISTRATION");
    }

    private static CodesExported exported() {
        return new CodesExported(new UUID(3, 3), 7, new CodesExported.Filter(null, null, null, null, null, null));
    }

    private static TrustAnchorAdded anchor(String subject) {
        return new TrustAnchorAdded(PRINT, subject, subject, Story.time("00:00"), Story.time("23:59"), "MII=");
    }
}
