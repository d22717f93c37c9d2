package io.offhook.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdministratorPageTest {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00.123Z");
    private static final KnownPhone KNOWN = new KnownPhone(
            "06c0a79e-58ee-4d41-b34f-8c1bdfb8a0e2",
            "SEP001122334455",
            "001122334455",
            "8845",
            "Site 07",
            "f0ef4a4e-9a56-4d3e-8a0e-4be2a1e0c7f1",
            "0a".repeat(32),
            "700000012",
            "person12",
            "Person 12",
            "person12@example.org",
            "LOAD00000012",
            "10.0.0.13",
            "BAT001122334455",
            "b2f3ba2b-bf61-4b0d-a65b-0d6ee9c1f7aa",
            "5d0b7a1c-2f43-4d1c-9a6a-8d9e5f5d7c11",
            "7a1c5d0b-2f43-4d1c-9a6a-8d9e5f5d7c12",
            AT);
    private static final WaitingPhone WAITING =
            new WaitingPhone("11c0a79e-58ee-4d41-b34f-8c1bdfb8a0e2", "BAT0011223344AA", "Site 08", "8811", AT);

    static Stream<AdministratorPage> pages() {
        return AdministratorPage.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_address_has_no_character_that_must_be_encoded(AdministratorPage page) {
        assertThat(URI.create(page.path().apply(KNOWN, WAITING)).isAbsolute()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void names_are_short_enough_for_a_row(AdministratorPage page) {
        assertThat(page.name()).hasSizeLessThan(39);
    }
}
