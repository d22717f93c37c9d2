package io.offhook.torture.check;

import static io.offhook.torture.check.EvidenceFixture.CODE;
import static io.offhook.torture.check.EvidenceFixture.DEVICE;
import static io.offhook.torture.check.EvidenceFixture.FORGED;
import static io.offhook.torture.check.EvidenceFixture.OTHER_MODEL;
import static io.offhook.torture.check.EvidenceFixture.PHONE;
import static io.offhook.torture.check.EvidenceFixture.RIVAL;
import static io.offhook.torture.check.EvidenceFixture.aLiveCode;
import static io.offhook.torture.check.EvidenceFixture.aRedeemedCode;
import static io.offhook.torture.check.EvidenceFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.chain.Finding;
import io.offhook.torture.evidence.AuditTrail;
import io.offhook.torture.evidence.GateKey;
import io.offhook.torture.evidence.PublishedEvent;
import io.offhook.torture.history.Observed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boundaries of the rules. */
class GateRulesTest {

    @ParameterizedTest
    @CsvSource({"10000,true", "10001,false", "0,true", "-1,false"})
    void a_lease_expires_within_10_seconds(long millisLeft, boolean allowed) {
        var evidence = aRedeemedCode();
        evidence.gate.add(new GateKey("offhook:{1}:lease", null, null, millisLeft));

        assertThat(evidence.violations().isEmpty()).isEqualTo(allowed);
    }

    @Test
    void a_code_in_redis_may_expire_later_than_a_lease() {
        var evidence = aLiveCode();
        evidence.gate.add(new GateKey("offhook:{1}:code", CODE, PHONE, 600_000));

        assertThat(evidence.violations()).isEmpty();
    }

    @Test
    void a_code_in_redis_must_belong_to_the_phone_of_the_database() {
        var evidence = aLiveCode();
        evidence.gate.add(new GateKey("offhook:{1}:code", CODE, UUID.randomUUID(), 1_000));
        evidence.gate.add(new GateKey("offhook:{2}:code", CODE, null, 1_000));

        assertThat(evidence.violations()).hasSize(2);
    }

    @Test
    void a_stream_with_a_gap_breaks_r5() {
        var evidence = aRedeemedCode();
        evidence.published.removeFirst();

        assertThat(evidence.violations())
                .extracting(Violation::what)
                .anyMatch(what -> what.startsWith("activation: never published: CodeIssued"))
                .anyMatch(what -> what.endsWith("version 2 follows 0"));
    }

    @Test
    void an_event_that_is_published_with_other_data_breaks_r5() {
        var evidence = aLiveCode();
        var event = evidence.published.removeFirst();
        evidence.published.add(new PublishedEvent(event.id(), event.key(), 0, 1, 1, event.type(), new UUID(0, 9)));

        assertThat(evidence.violations())
                .singleElement()
                .extracting(Violation::what)
                .asString()
                .startsWith("activation: published and stored differ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUSY", "THROTTLED"})
    void a_temporary_refusal_says_nothing_about_a_code(String reason) {
        assertThat(aLiveCode().observed(DEVICE, 1, 2, refused(reason)).violations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "429"})
    void a_temporary_status_says_nothing_about_a_code(int status) {
        assertThat(aLiveCode()
                        .observed(DEVICE, 1, 2, new Observed.Refused(status, "HTTP " + status))
                        .violations())
                .isEmpty();
    }

    @Test
    void a_refusal_of_a_wrong_device_is_right_whatever_its_reason() {
        assertThat(aLiveCode()
                        .observed(OTHER_MODEL, 1, 2, refused("UNKNOWN"))
                        .observed(FORGED, 3, 4, refused("MALFORMED"))
                        .violations())
                .isEmpty();
    }

    @Test
    void a_rival_may_be_told_used_only_after_the_redemption() {
        assertThat(aRedeemedCode()
                        .observed(RIVAL, 11, 12, refused("ALREADY_USED"))
                        .violations())
                .isEmpty();
        assertThat(aRedeemedCode()
                        .observed(RIVAL, 5, 9, refused("ALREADY_USED"))
                        .broken())
                .containsExactly("R6");
    }

    @Test
    void a_reveal_that_is_not_on_record_breaks_r8() {
        var evidence = aLiveCode();
        evidence.record(1, "CodeViewed", "{\"codeId\": \"%s\"}".formatted(CODE));
        assertThat(evidence.broken()).containsExactly("R8");

        evidence.audit =
                new AuditTrail(List.of(), Set.of(evidence.stored.getLast().id()));
        assertThat(evidence.violations()).isEmpty();
    }

    @Test
    void a_record_of_what_was_never_stored_and_a_broken_chain_break_r8() {
        var evidence = aLiveCode();
        evidence.audit =
                new AuditTrail(List.of(new Finding(2, Finding.Kind.MISSING, "no record")), Set.of(UUID.randomUUID()));

        assertThat(evidence.violations()).extracting(Violation::rule).containsExactly("R8", "R8");
    }

    @Test
    void a_violation_reads_as_its_rule_and_what_happened() {
        assertThat(aRedeemedCode().redeemedBy(RIVAL, 20).violations())
                .extracting(Violation::toString)
                .contains("R1: code " + CODE + " was redeemed 2 times");
    }
}
