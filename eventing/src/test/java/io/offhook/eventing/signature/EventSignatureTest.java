package io.offhook.eventing.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.record.CanonicalRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/events.md}: its bytes were computed by another program in another language. */
class EventSignatureTest {

    private static final Map<String, String> HEADERS = Map.of(
            "ce_source", "/offhook/provisioning",
            "ce_type", "io.offhook.ActivationCodeReleaseRequested.v1",
            "ce_id", "00000000-0000-4000-8000-000000000001",
            "ce_subject", "5a0f33c1-d2e4-4b6a-9c8d-7e6f5a4b3c2d",
            "ce_sequence", "7",
            "ce_time", "2026-11-23T08:00:00.000001Z",
            "ce_correlationid", "c-1",
            "ce_actor", "admin",
            "ce_traceparent", "not signed");
    private static final byte[] DATA = "{\"phoneId\": \"5a0f33c1-d2e4-4b6a-9c8d-7e6f5a4b3c2d\"}".getBytes(UTF_8);
    private static final String OF_THE_EVENT = "2026-11.VkdOmwLLamzzT_BfPlJSTN7RvRlgxmQeItTtRHSjHe0";
    private static final String OF_ITS_TOMBSTONE = "2026-11.1Wovqq4JbhPCVd8tlVehhpmO6rBoJBtafcMd2-UCZpY";

    @Test
    void the_example_of_the_documentation_is_what_is_signed() throws IOException {
        var document = Files.readString(Path.of("../docs/events.md"));
        var rows = document.lines()
                .filter(line -> line.matches("[0-9a-f]{8,} *(#.*)?"))
                .map(line -> line.split(" ", 2)[0])
                .reduce("", String::concat);

        assertThat(rows).isEqualTo(HexFormat.of().formatHex(CanonicalRecord.bytes(HEADERS, DATA)));
        assertThat(document).contains(OF_THE_EVENT, OF_ITS_TOMBSTONE);
    }

    @Test
    void an_event_is_signed_under_the_key_whose_id_stands_before_the_dot() {
        assertThat(EventSignature.sign("2026-11", key(0), HEADERS, DATA)).isEqualTo(OF_THE_EVENT);
    }

    @Test
    void a_tombstone_is_signed_over_empty_data() {
        assertThat(EventSignature.sign("2026-11", key(0), HEADERS, null)).isEqualTo(OF_ITS_TOMBSTONE);
    }

    @Test
    void every_key_of_the_source_is_accepted() {
        var keys = Map.of("2026-11", key(0), "2027-01", key(1));

        EventSignature.verify(keys, signed(OF_THE_EVENT), DATA);
        EventSignature.verify(keys, signed(EventSignature.sign("2027-01", key(1), HEADERS, DATA)), DATA);
    }

    @Test
    void a_key_that_was_removed_is_refused() {
        refused(Map.of("2027-01", key(1)), signed(OF_THE_EVENT), "the key of the signature is not known");
    }

    @Test
    void a_signature_counts_for_the_key_that_it_names_alone() {
        var otherName = OF_THE_EVENT.replace("2026-11", "2027-01");

        refused(Map.of("2026-11", key(0), "2027-01", key(1)), signed(otherName), "the signature does not match");
    }

    @Test
    void no_signature_is_refused() {
        refused(Map.of("2026-11", key(0)), HEADERS, "no signature");
    }

    @Test
    void a_signature_without_a_key_id_or_without_a_tag_is_refused() {
        refused(Map.of("2026-11", key(0)), signed("2026-11"), "the key of the signature is not known");
        refused(Map.of("2026-11", key(0)), signed("2026-11."), "the signature does not match");
    }

    @Test
    void the_same_tag_in_other_letters_is_refused() {
        // The last letter of 43 has two bits to spare: a lenient decoder reads the same bytes.
        var lenient = OF_THE_EVENT.substring(0, OF_THE_EVENT.length() - 1) + "1";

        refused(Map.of("2026-11", key(0)), signed(lenient), "the signature does not match");
    }

    private static void refused(Map<String, SecretKey> keys, Map<String, String> headers, String reason) {
        assertThatThrownBy(() -> EventSignature.verify(keys, headers, DATA))
                .isInstanceOf(UnverifiedEvent.class)
                .hasMessage(reason);
    }

    private static Map<String, String> signed(String signature) {
        var headers = new HashMap<>(HEADERS);
        headers.put(EventSignature.HEADER, signature);
        return headers;
    }

    /** 32 bytes that count up from a number. */
    private static SecretKey key(int first) {
        var bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
