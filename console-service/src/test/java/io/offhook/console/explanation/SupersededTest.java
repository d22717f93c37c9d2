package io.offhook.console.explanation;

import static io.offhook.console.explanation.DeviceEvents.ISSUER;
import static io.offhook.console.explanation.DeviceEvents.anchor;
import static io.offhook.console.explanation.DeviceEvents.copied;
import static io.offhook.console.explanation.DeviceEvents.locked;
import static io.offhook.console.explanation.DeviceEvents.stranger;
import static io.offhook.console.explanation.DeviceEvents.unlocked;
import static io.offhook.console.explanation.Events.ADDRESS;
import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.NEXT_CODE;
import static io.offhook.console.explanation.Events.OTHER;
import static io.offhook.console.explanation.Events.OTHER_PRINT;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.PRINT;
import static io.offhook.console.explanation.Events.issued;
import static io.offhook.console.explanation.Events.provisioned;
import static io.offhook.console.explanation.Events.redeemed;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Events.reported;
import static io.offhook.console.explanation.Events.seen;
import static io.offhook.console.explanation.Events.untrusted;
import static io.offhook.console.explanation.OwnerEvents.MAIL;
import static io.offhook.console.explanation.OwnerEvents.codeRequired;
import static io.offhook.console.explanation.OwnerEvents.mailFailed;
import static io.offhook.console.explanation.OwnerEvents.owned;
import static io.offhook.console.explanation.OwnerEvents.shown;
import static io.offhook.console.explanation.Stories.activated;
import static io.offhook.console.explanation.Stories.disowned;
import static io.offhook.console.explanation.Stories.live;
import static io.offhook.console.explanation.Stories.wrongTwice;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.CallerUnlocked;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.MailSent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happened later may take the explanation away. */
class SupersededTest {

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
    void a_record_that_has_another_device_is_out_of_the_suspicion() {
        var story = live(null).at("07:30", new CloneSuspected(CODE, PHONE, MAC, DEVICE, OTHER_PRINT, PRINT));

        assertThat(story.ofPhone(PHONE).rule()).isEqualTo(Rule.CODE_NOT_SHOWN);
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
}
