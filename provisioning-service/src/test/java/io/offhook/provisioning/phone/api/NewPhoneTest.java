package io.offhook.provisioning.phone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.value.MalformedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewPhoneTest {

    @Test
    void what_a_request_leaves_out_is_open() {
        var phone = phone(null, null, null).parse();

        assertThat(phone.model()).contains("8845");
        assertThat(phone.mac()).isEmpty();
        assertThat(phone.lines().each()).isEmpty();
        assertThat(phone.ownerId()).isEmpty();
        assertThat(phone.devicePool()).isEmpty();
        assertThat(phone.requiresActivationCode()).isEmpty();
        assertThat(phone.mraAllowed()).isEmpty();
    }

    @Test
    void a_blank_mac_is_not_known_yet() {
        assertThat(phone(" ", null, null).parse().mac()).isEmpty();
    }

    @Test
    void one_directory_number_is_the_first_line() {
        assertThat(phone(null, null, "1001").parse().lines().each()).containsExactly(new Line(1, "1001"));
    }

    @Test
    void a_line_without_an_index_takes_its_place_in_the_list() {
        var phone = phone(null, List.of(line(null, "1001", "Alice"), line(5, "1005", null)), null)
                .parse();

        assertThat(phone.lines().each()).containsExactly(new Line(1, "1001"), new Line(5, "1005"));
        assertThat(phone.texts()).containsExactly(new LineText(1, "Alice", null), new LineText(5, null, null));
    }

    @Test
    void lines_and_a_directory_number_exclude_each_other() {
        assertThatThrownBy(() ->
                        phone(null, List.of(line(1, "1001", null)), "1002").parse())
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.field()).isEqualTo("directoryNumber"));
    }

    @Test
    void no_log_shows_what_a_line_shows() {
        assertThat(line(1, "1001", "Alice Adams").toString()).doesNotContain("Alice");
    }

    private static NewPhone phone(@Nullable String mac, @Nullable List<NewLine> lines, @Nullable String number) {
        return new NewPhone(null, "8845", mac, null, lines, number, null, null, null, null, null, null, null, null);
    }

    private static NewLine line(@Nullable Integer index, String number, @Nullable String display) {
        return new NewLine(index, number, null, null, display, null);
    }
}
