package io.offhook.console.explanation;

import static io.offhook.console.explanation.DeviceEvents.ISSUER;
import static io.offhook.console.explanation.DeviceEvents.copied;
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
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.Events.seen;
import static io.offhook.console.explanation.Events.untrusted;
import static io.offhook.console.explanation.Stories.activated;
import static io.offhook.console.explanation.Stories.live;
import static io.offhook.console.explanation.Stories.phone;
import static io.offhook.console.explanation.Stories.wrongTwice;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.handle.Named;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.pki.mic.MicRejection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a finding says besides its sentence: the next step, and what it names. */
class FindingTest {

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
    void a_certificate_is_told_that_it_may_be_a_copy() {
        assertThat(new Story()
                        .at("09:30", copied())
                        .of(new Named.Certificate(OTHER_PRINT))
                        .rule())
                .isEqualTo(Rule.CLONE_SUSPECTED);
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
}
