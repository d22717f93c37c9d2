package io.offhook.stackclient.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadLetterFilterTest {

    @Test
    void an_empty_filter_has_no_query() {
        assertThat(new DeadLetterFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()).query())
                .isEmpty();
    }

    @Test
    void each_field_is_a_parameter_and_its_value_is_encoded() {
        var filter = new DeadLetterFilter(
                Optional.of("phones"), Optional.of("device/SEP1"), Optional.of("REFUSED"), Optional.of("a&b=c ü"));

        assertThat(filter.query())
                .isEqualTo("consumer=phones&stream=device%2FSEP1&kind=REFUSED&reason=a%26b%3Dc+%C3%BC");
    }

    @Test
    void a_row_that_an_earlier_call_inserted_counts_as_inserted() {
        var report = new ImportReport(List.of(
                new ImportReport.Row(2, "INSERTED", "p1", null),
                new ImportReport.Row(3, "ALREADY_INSERTED", "p2", null),
                new ImportReport.Row(4, "REFUSED", null, "no MAC address")));

        assertThat(report.inserted()).extracting(ImportReport.Row::phoneId).containsExactly("p1", "p2");
        assertThat(report.line(4).orElseThrow().isInserted()).isFalse();
        assertThat(report.line(5)).isEmpty();
    }
}
