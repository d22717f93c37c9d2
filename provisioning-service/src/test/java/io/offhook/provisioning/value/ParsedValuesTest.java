package io.offhook.provisioning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.Line;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.user.Person;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedValuesTest {

    private static final MacAddress MAC = new MacAddress("2C3124C9F8E1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2C3124C9F821",
                "2c3124c9f821",
                "2c:31:24:c9:f8:21",
                "2C-31-24-C9-F8-21",
                "2C31.24C9.F821",
                " 2C3124C9F821 "
            })
    void a_mac_is_read_in_four_notations(String text) {
        assertThat(MacField.parse(text)).isEqualTo(new MacAddress("2C3124C9F821"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2C3124C9F8",
                "2C3124C9F82100",
                "ZZ3124C9F822",
                "=cmd|calc",
                "2C:3124:C9:F8:21",
                "2C-31:24-C9:F8-21",
                "2C3124C9F82\u0661",
                "2C3124C9F821\u0000",
                "\u00002C3124C9F821",
                "SEP2C3124C9F821"
            })
    void what_is_not_twelve_hexadecimal_digits_is_no_mac(String text) {
        assertThatThrownBy(() -> MacField.parse(text))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("is not a MAC address")
                .hasMessageContaining("2C3124C9F821");
    }

    @Test
    void a_device_name_says_whether_its_device_is_known() {
        assertThat(DeviceName.of(MAC).text()).isEqualTo("SEP2C3124C9F8E1");
        assertThat(new DeviceName("SEP2C3124C9F8E1").mac()).contains(MAC);
        assertThat(new DeviceName("BAT5A0F33C1D2E4").mac()).isEmpty();
        assertThatThrownBy(() -> new DeviceName("ABC5A0F33C1D2E4")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "\\+15551230003", "+15551230003", "1[2-5]XX!", "*9#", "^1?"})
    void a_directory_number_may_be_a_pattern(String text) {
        assertThat(DirectoryNumber.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30A7", "10 01", "=1+1", "123456789012345678901234567890123456789012345678901"})
    void what_cannot_be_dialled_is_no_directory_number(String text) {
        assertThatThrownBy(() -> DirectoryNumber.parse(text))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("is not a directory number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Meeting room \"Aurora\", 2nd floor", "Zoë Müller, remote", "+49 721 0100", "-1"})
    void a_description_is_free_text(String text) {
        assertThat(Description.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\uFEFF", "\u2060\u00AD", "\u00A0\u3164"})
    void a_text_that_shows_nothing_is_none(String text) {
        assertThat(Description.parse(text).text()).isEmpty();
        assertThat(LineText.parse(1, text, text).isBlank()).isTrue();
        assertThatThrownBy(() -> Name.parse("name", text)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> Person.parse("ann", text, "ann@example.org", null))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void what_is_invisible_around_a_text_hides_no_formula() {
        assertThat(Description.parse("\uFEFFDesk 1\u200B").text()).isEqualTo("Desk 1");
        assertThatThrownBy(() -> Description.parse("\u200B=1+1")).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_user_id_may_be_a_telephone_number() {
        assertThat(UserId.parse("id", "+497210100").text()).isEqualTo("+497210100");
        assertThatThrownBy(() -> UserId.parse("id", "-ann"))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("the first one is a letter, a digit or +");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "50 % off",
                "this & that",
                "back\\slash",
                "two\nlines",
                "not UTF-8: \uFFFD",
                "half a pair: \uD83D",
                "=HYPERLINK(0)",
                "@SUM(A1)",
                "+cmd|calc",
                "-cmd|calc",
                "fifty-one characters are one too many for this text"
            })
    void a_description_breaks_no_file_and_is_no_formula(String text) {
        assertThatThrownBy(() -> Description.parse(text))
                .isInstanceOf(MalformedValue.class)
                .hasMessageStartingWith("The description '");
    }

    @Test
    void fifty_characters_are_counted_as_people_do() {
        assertThat(Description.parse("\uD83D\uDCDE".repeat(50)).text()).hasSize(100);
    }

    @Test
    void a_display_has_no_brackets_and_a_label_may() {
        assertThatThrownBy(() -> LineText.parse(1, "Alice [desk]", null)).isInstanceOf(MalformedValue.class);
        assertThat(LineText.parse(1, " Alice ", "Desk [1]")).isEqualTo(new LineText(1, "Alice", "Desk [1]"));
        assertThat(LineText.parse(1, " ", null).isBlank()).isTrue();
    }

    @Test
    void what_a_line_shows_is_in_no_log() {
        assertThat(new LineText(1, "Alice Adams", "Alice - 1001").toString()).doesNotContain("Alice");
    }

    @Test
    void lines_stand_in_the_order_of_their_buttons_and_each_button_has_one() {
        assertThat(Lines.of(List.of(new Line(2, "1002"), new Line(1, "1001"))).each())
                .containsExactly(new Line(1, "1001"), new Line(2, "1002"));
        assertThatThrownBy(() -> Lines.of(List.of(new Line(1, "1001"), new Line(1, "1002"))))
                .hasMessage("Two lines have the same index.");
        assertThatThrownBy(() -> Lines.of(List.of(new Line(35, "1001")))).hasMessageContaining("from 1 to 34");
        assertThatThrownBy(() -> Lines.of(Collections.nCopies(35, new Line(1, "1001"))))
                .hasMessageContaining("at most 34");
    }

    @Test
    void a_user_id_is_plain() {
        assertThat(UserId.parse("ownerId", "alice@example.org").text()).isEqualTo("alice@example.org");
        assertThatThrownBy(() -> UserId.parse("ownerId", "alice adams")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> UserId.parse("ownerId", "=alice")).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000000", "FF:FF:FF:FF:FF:FF", "01005E000001", "2D3124C9F821"})
    void a_mac_of_no_device_is_refused(String text) {
        assertThatThrownBy(() -> MacField.parse(text))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("reserved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2C3124E+10", "1.23E+11", "1,23124E+11", "2E+08"})
    void a_mac_that_a_spreadsheet_turned_into_a_number_is_refused_as_that(String text) {
        assertThatThrownBy(() -> MacField.parse(text))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("spreadsheet");
    }

    @Test
    void invisible_characters_around_a_mac_do_no_harm() {
        assertThat(MacField.parse("\uFEFF2C:31:24:C9:F8:21\u200B\u202C").digits())
                .isEqualTo("2C3124C9F821");
    }

    @Test
    void a_name_is_not_blank_and_has_no_slash() {
        assertThat(Name.parse("devicePool", " Berlin ").text()).isEqualTo("Berlin");
        assertThat(Name.parseOptional("devicePool", " ")).isEmpty();
        assertThatThrownBy(() -> Name.parse("devicePool", " ")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> Name.parse("devicePool", "Berlin/Mitte")).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_model_is_one_of_the_catalogue_in_any_letter_case() {
        assertThat(TestCatalogues.model("8851nr").name()).isEqualTo("8851NR");
        assertThatThrownBy(() -> TestCatalogues.model("9999")).hasMessageContaining("8845");
    }

    @Test
    void a_message_quotes_a_stranger_shortly_and_without_control_characters() {
        assertThat(MalformedValue.quoted("a\u0007b")).isEqualTo("'a?b'");
        assertThat(MalformedValue.quoted("x".repeat(500))).hasSizeLessThan(70);
    }
}
