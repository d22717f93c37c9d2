package io.offhook.console.timeline.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.timeline.SampleEntries;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.Event;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventWordsTest {

    private static final String FINGERPRINT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /** {@code CodeIssued.v1}, {@code CodeIssued.v1.2} and so on. */
    static Stream<String> everySample() {
        return everyType()
                .flatMap(type -> Stream.iterate(1, generation -> generation + 1)
                        .map(generation -> type.shortName() + (generation == 1 ? "" : "." + generation))
                        .takeWhile(name -> EventWordsTest.class.getResource("/samples/" + name + ".json") != null));
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void every_event_has_a_short_sentence_and_an_icon_that_exists(String sample) {
        var words = EventWords.of(sample(sample));

        assertThat(words.sentence())
                .isNotBlank()
                .hasSizeLessThan(160)
                .doesNotContain("null", "{", "}", "State ")
                .doesNotContainPattern("\\b[A-Z]+_[A-Z]+")
                .doesNotEndWith(".")
                .doesNotContain("Alice", "alice");
        assertThat(EventWordsTest.class.getResource(
                        "/META-INF/resources/_static/bootstrap-icons/1.13.1/icons/" + words.icon() + ".svg"))
                .as(words.icon())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            PhoneProvisioned.v1 | NEUTRAL | Phone added: BAT5A0F33C1D2E4 (8845, number 1001, device pool Default), to be activated by code
            PhoneReconfigured.v1 | NEUTRAL | Phone changed: SEP2C3124C9F8E1 is SEP2C3124C9F8E2 now (8845, number 1001, device pool Berlin)
            PhoneMacAssigned.v1 | GOOD | Device assigned: BAT5A0F33C1D2E4 is SEP2C3124C9F8E1 now
            CodeIssued.v1 | NEUTRAL | Code issued, valid until 2026-11-30 09:15 UTC
            CodeViewed.v1 | NEUTRAL | Code shown to its owner in self care
            CodeReleased.v1 | NEUTRAL | Code released: an administrator asked for it
            CodeRedeemed.v1.2 | GOOD | Code redeemed by SEP2C3124C9F8E1 (8845), in a network of device pool Berlin
            CodeRedeemedByClaim.v1 | GOOD | Code redeemed for SEP2C3124C9F8E1 (8845), typed on its screen from 10.20.3.4, without a certificate, in a network of device pool Berlin
            ClaimRefused.v1 | BAD | Claim to be SEP2C3124C9F8E1 refused, typed on its screen: the code is for another phone model
            PairingConfirmed.v1 | GOOD | Owner confirmed that SEP2C3124C9F8E1 is this phone
            RedemptionRefused.v1 | BAD | Refused: the code is for another phone model
            RedemptionRefused.v1.2 | BAD | Refused: the certificate, or a CA above it, was revoked
            RedemptionRefused.v1.3 | BAD | Claims to be SEP2C3124C9F8E1: certificate of "CN=Example Manufacturing CA,O=Example" is not trusted
            RedemptionRefused.v1.4 | BAD | Refused without a look at the code: locked for wrong codes before, until 2026-11-29 08:15 UTC
            DeviceLocked.v1 | BAD | SEP2C3124C9F8E1 locked: two certificates have this MAC
            DeviceUnlocked.v1 | GOOD | SEP2C3124C9F8E1 unlocked, 1 certificate stays refused
            CallerUnlocked.v1 | NEUTRAL | Lock for wrong codes ended: certificate 9f86d081884c7d65…
            DeviceSeen.v1 | GOOD | Asked for its configuration over http from 10.20.30.41: served
            DeviceReported.v1 | BAD | Reported: trust list refused, because its signer is not trusted
            WelcomeMailFailed.v1 | BAD | Code not mailed to the owner: no mail address known
            MailFailed.v1 | BAD | Mail came back: a code. The mail server refused the mail permanently: 550 5.1.1
            PhoneDisowned.v1 | WARNING | The owner says that the phone is not theirs
            CodeReportedLost.v1 | WARNING | The owner says that the code is lost, or was seen by others
            RedemptionDisputed.v1 | BAD | The owner says that they did not use the code, and SEP2C3124C9F8E1 did
            ActivationCodeRequired.v1.3 | NEUTRAL | An activation code was asked for instead of the one that the owner reported, for SEP2C3124C9F8E1 alone
            DeviceDenied.v1 | WARNING | Denied: SEP2C3124C9F8E1, because "Reported stolen from the warehouse"
            LscOperationScheduled.v1 | NEUTRAL | SEP2C3124C9F8E1 is to install a certificate, by its manufacturer's certificate, until 2026-12-06 00:00 UTC
            LscInstalled.v1 | GOOD | SEP2C3124C9F8E1 has a certificate of this installation, until 2031-11-22 00:00 UTC
            LscOperationFailed.v1 | BAD | SEP2C3124C9F8E1 did not install a certificate: its manufacturer's certificate is not trusted
            ChangeProposed.v1 | WARNING | Proposed: trust manufacturer CAs; another administrator must approve it before 2026-12-08 12:00 UTC
            ActivationSetting.v1 | NEUTRAL | Setting saved: codes live 7 days, phones outside may be activated
            ReminderSetting.v1 | NEUTRAL | Setting saved: people are reminded of codes 2 days, 4 hours before they expire
            DevicePool.v1 | NEUTRAL | Device pool "Berlin" saved
            AuditRecorded.v1 | NEUTRAL | On record: TrustAnchorRemoved.v1
            AuditRecorded.v1.2 | NEUTRAL | Profile in self care changed: language, time zone
            User.v1 | NEUTRAL | A person's name or mail address was saved
            """)
    void what_happened_is_said_in_plain_words(String sample, Tone tone, String sentence) {
        var words = EventWords.of(sample(sample));

        assertThat(words.sentence()).isEqualTo(sentence);
        assertThat(words.tone()).isEqualTo(tone);
    }

    @Test
    void a_device_of_another_model_is_told_with_its_model() {
        var refused = new RedemptionRefused(
                "MODEL_MISMATCH", "SEP2C3124C9F8E1", FINGERPRINT, null, null, null, null, null, "8861", null, null);

        assertThat(EventWords.of(SampleEntries.of(refused)).sentence())
                .isEqualTo("Refused: the code is for another phone model (device is 8861)");
    }

    @Test
    void a_device_that_waits_for_its_code_is_no_alarm() {
        var seen = new DeviceSeen("SEP2C3124C9F8E1", "10.20.30.41", "http", "CONFIGURATION", "NOT_ACTIVATED", null);

        assertThat(EventWords.of(SampleEntries.of(seen)))
                .isEqualTo(new Words(
                        "Asked for its configuration over http from 10.20.30.41: not activated yet",
                        Tone.NEUTRAL,
                        "download"));
    }

    @Test
    void a_reason_that_is_not_known_is_shown_as_it_is() {
        assertThat(ReasonWords.of("TOO_COLD")).isEqualTo("TOO_COLD");
        assertThat(ReasonWords.certificate("TOO_OLD")).isEqualTo("TOO_OLD");
    }

    @Test
    void an_event_of_a_newer_version_is_named() {
        var entry = SampleEntries.of(event("CodeExpired.v1"));
        var unknown = new TimelineEntry(
                entry.place(),
                entry.eventId(),
                entry.topic(),
                entry.streamId(),
                entry.version(),
                "CodeFramed.v1",
                entry.at(),
                entry.actor(),
                entry.channel(),
                entry.correlationId(),
                entry.causationId(),
                entry.handles(),
                Optional.empty(),
                "{}");

        assertThat(EventWords.of(unknown).sentence()).isEqualTo("CodeFramed.v1: not known to this version");
    }

    @Test
    void times_can_be_told_as_they_are_where_the_reader_is() {
        assertThat(EventWords.of(SampleEntries.of(event("CodeIssued.v1")), ZoneId.of("Europe/Berlin"))
                        .sentence())
                .isEqualTo("Code issued, valid until 2026-11-30 10:15 CET");
    }

    private static TimelineEntry sample(String name) {
        return SampleEntries.of(event(name));
    }

    private static Event event(String sample) {
        var type = everyType()
                .filter(each -> (sample + ".").startsWith(each.shortName() + "."))
                .findFirst()
                .orElseThrow();
        var topic = Arrays.stream(Topic.values())
                .filter(each -> each.types().contains(type))
                .findFirst()
                .orElseThrow();
        try (var json =
                Objects.requireNonNull(EventWordsTest.class.getResourceAsStream("/samples/" + sample + ".json"))) {
            return EventCodec.read(topic, type.name(), json.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<EventType> everyType() {
        return Arrays.stream(Topic.values()).flatMap(topic -> topic.types().stream());
    }
}
