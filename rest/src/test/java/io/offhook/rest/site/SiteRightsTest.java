package io.offhook.rest.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.SiteOperator;
import io.offhook.rest.site.SiteRights.At;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRightsTest {

    private static final Instant END = Instant.parse("2027-01-31T23:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Berlin, true",
        "berlin, true",
        "BERLIN, true",
        "Berlin 2, false",
        "Ber, false",
        "Paris, false",
        "'', false"
    })
    void an_operator_of_a_site_acts_there_in_any_letter_case_and_nowhere_else(String devicePool, boolean covered) {
        assertThat(new At(List.of("Berlin")).covers(devicePool)).isEqualTo(covered);
    }

    @Test
    void who_has_no_site_acts_nowhere() {
        assertThat(new At(List.of()).covers("Berlin")).isFalse();
    }

    @Test
    void who_is_not_limited_acts_everywhere() {
        assertThat(SiteRights.EVERYWHERE.covers("Berlin")).isTrue();
        assertThat(SiteRights.EVERYWHERE.isLimited()).isFalse();
    }

    @Test
    void both_rights_hold_where_each_of_them_does() {
        assertThat(new At(List.of("Berlin", "Paris")).and(new At(List.of("PARIS", "Rome"))))
                .isEqualTo(new At(List.of("Paris")));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31T22:59:59.999Z, true", "2027-01-31T23:00:00Z, false", "2027-02-01T00:00:00Z, false"})
    void a_right_ends_at_its_time(Instant now, boolean valid) {
        var rights = SiteRights.of(new SiteOperator("bob", List.of("Berlin"), END), now);

        assertThat(rights.isPresent()).isEqualTo(valid);
    }

    @Test
    void a_right_without_a_time_does_not_end() {
        assertThat(SiteRights.of(new SiteOperator("bob", List.of("Berlin"), null), Instant.MAX))
                .contains(new At(List.of("Berlin")));
    }
}
