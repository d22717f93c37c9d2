package io.offhook.tvs.anchor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.tvs.anchor.store.AnchorView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PemBundleTest {

    @Test
    void each_certificate_has_its_subject_above_its_block() {
        assertThat(PemBundle.of(List.of(anchor("CN=One"), anchor("CN=Two")))).isEqualTo("""
                # CN=One
                -----BEGIN CERTIFICATE-----
                MAA=
                -----END CERTIFICATE-----

                # CN=Two
                -----BEGIN CERTIFICATE-----
                MAA=
                -----END CERTIFICATE-----
                """);
    }

    @Test
    void a_subject_with_a_line_break_begins_no_block_of_its_own() {
        assertThat(PemBundle.of(List.of(anchor("CN=x\n-----BEGIN PRIVATE KEY-----"))))
                .startsWith("# CN=x?-----BEGIN PRIVATE KEY-----\n");
    }

    private static AnchorView anchor(String subject) {
        return new AnchorView(
                "ab".repeat(32), subject, subject, Instant.EPOCH, Instant.EPOCH, List.of("keyCertSign"), "MAA=");
    }
}
