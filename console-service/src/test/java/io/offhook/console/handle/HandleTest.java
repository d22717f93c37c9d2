package io.offhook.console.handle;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.handle.HandleReading.Names;
import io.offhook.console.handle.HandleReading.Refused;
import io.offhook.pki.device.MacAddress;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTest {

    @ParameterizedTest
    @ValueSource(strings = {"2c31.24c9.f8e1", "2C-31-24-C9-F8-E1", "2c:31:24:c9:f8:e1", " 2C3124C9F8E1 "})
    void a_mac_is_read_in_any_notation(String typed) {
        assertThat(handle(typed)).isEqualTo(new Handle.Mac(new MacAddress("2C3124C9F8E1")));
    }

    @Test
    void twelve_digits_are_a_mac_and_a_number() {
        assertThat(handle("493012345678"))
                .isEqualTo(new Handle.MacOrNumber(new MacAddress("493012345678"), "493012345678"));
    }

    @ParameterizedTest
    @CsvSource({"sep2c3124c9f8e1,SEP2C3124C9F8E1", "Bat000000000001,BAT000000000001"})
    void a_device_name_is_read_in_any_case(String typed, String name) {
        assertThat(handle(typed)).isEqualTo(new Handle.DeviceName(name));
    }

    @Test
    void a_uuid_is_an_id() {
        var id = UUID.fromString("01234567-8901-2345-6789-012345678901");

        assertThat(handle(id.toString())).isEqualTo(new Handle.Id(id));
    }

    @Test
    void a_fingerprint_is_read_with_and_without_colons() {
        var hex = "0123456789012345".repeat(4);

        assertThat(handle(hex)).isEqualTo(new Handle.Fingerprint(hex));
        assertThat(handle("AB:" + "01:".repeat(30) + "CD"))
                .isEqualTo(new Handle.Fingerprint("ab" + "01".repeat(30) + "cd"));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7,192.0.2.7", "2001:DB8:0::1,2001:db8::1", "::1,::1"})
    void an_address_is_read_as_a_number_and_never_resolved(String typed, String ip) {
        assertThat(handle(typed)).isEqualTo(new Handle.Address(ip));
    }

    @ParameterizedTest
    @CsvSource({"8801,8801", "+49 30 1234,+49301234", "*21#,*21#", "+123456789012345,+123456789012345"})
    void a_directory_number_has_digits_and_signs(String typed, String digits) {
        assertThat(handle(typed)).isEqualTo(new Handle.DirectoryNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FCH2133E8B9", "olga", "Anna Beispiel", "anna@example.com", "300.1.1.1", "example.com"})
    void anything_else_is_a_text(String typed) {
        assertThat(handle(typed)).isEqualTo(new Handle.Text(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456",
                "1234 5678 9012 3456",
                "1234-5678-9012-3456",
                "1234.5678.9012.3456",
                "1234:5678:9012:3456",
                "1234\u00a05678\u20139012_3456",
                "code 1234 5678 9012 3456!",
                "+1234567890123456",
                "12345678901234567",
                "123456789012345",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0661\u0662\u0663\u0664\u0665\u0666"
            })
    void what_looks_like_an_activation_code_is_refused_and_forgotten(String typed) {
        assertThat(Handle.parse(typed)).isEqualTo(new Refused(HandleRefusal.ACTIVATION_CODE));
        assertThat(Handle.parse(typed).toString()).doesNotContain("5678");
    }

    @Test
    void nothing_and_too_much_and_control_characters_are_refused() {
        assertThat(Handle.parse("  ")).isEqualTo(new Refused(HandleRefusal.EMPTY));
        assertThat(Handle.parse("a".repeat(129))).isEqualTo(new Refused(HandleRefusal.TOO_LONG));
        assertThat(Handle.parse("a\u0000b")).isEqualTo(new Refused(HandleRefusal.UNPRINTABLE));
        assertThat(handle("a".repeat(128))).isEqualTo(new Handle.Text("a".repeat(128)));
    }

    private static Handle handle(String typed) {
        return ((Names) Handle.parse(typed)).handle();
    }
}
