package io.offhook.console.editing.page.selection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.phone.BulkEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectedNamesTest {

    @Test
    void ten_thousand_names_fit_into_fields_that_are_short() {
        var names = SelectedNames.of(IntStream.range(0, 20_000).mapToObj("SEP%012X"::formatted));

        assertThat(names.names()).hasSize(SelectedNames.MOST);
        assertThat(names.fields()).hasSize(100).allMatch(field -> field.length() < 2000);
        assertThat(SelectedNames.of(names.fields().stream())).isEqualTo(names);
    }

    @Test
    void what_is_no_device_name_is_left_out() {
        assertThat(SelectedNames.of(Stream.of("SEP000000000001 =cmd SEP000000000001", "sep000000000002", ""))
                        .names())
                .containsExactly("SEP000000000001");
    }

    @Test
    void a_value_with_a_comma_stays_in_its_cell() {
        var edit = new BulkEdit(
                BulkEdit.Kind.CHANGE,
                Optional.of("Berlin, \"east\""),
                Optional.of(BulkEdit.NOTHING),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(new String(PhoneRows.csv(List.of("SEP000000000001"), edit), UTF_8))
                .isEqualTo("DEVICE NAME,DEVICE POOL,USER ID\r\nSEP000000000001,\"Berlin, \"\"east\"\"\",-\r\n");
    }
}
