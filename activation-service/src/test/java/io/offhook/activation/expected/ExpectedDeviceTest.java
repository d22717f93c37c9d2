package io.offhook.activation.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedDeviceTest {

    @Test
    void what_suppliers_write_is_read_as_certificates_have_it() {
        assertThat(ExpectedDevice.parse("2c:31:24:c9:f8:e1", "fch2133e8b9", "cp-8851nr-k9="))
                .isEqualTo(new ExpectedDevice("2C3124C9F8E1", "FCH2133E8B9", "8851NR"));
    }

    @Test
    void it_is_listed_by_its_mac_or_else_by_its_serial_number() {
        assertThat(ExpectedDevice.parse("2C3124C9F8E1", "FCH2133E8B9", "").key())
                .isEqualTo("2C3124C9F8E1");
        assertThat(ExpectedDevice.parse("", "FCH2133E8B9", "8861").key()).isEqualTo("FCH2133E8B9");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', '', '8861', MAC nor a SERIAL",
                "2C3124C9F8, '', '', MAC is written",
                "'', FCH, '', SERIAL NUMBER has",
                "'', FCH 2133, '', SERIAL NUMBER has",
                "'', 2C3124C9F8E1, '', is no MAC",
                "2C3124C9F8E1, '', toaster, MODEL is written"
            })
    void what_is_no_entry_is_said_to_the_person_who_wrote_it(String mac, String serial, String model, String reason) {
        assertThatThrownBy(() -> ExpectedDevice.parse(mac, serial, model))
                .isInstanceOf(MalformedEntry.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_text_that_is_far_too_long_is_refused() {
        assertThatThrownBy(() -> ExpectedDevice.parse("", "", "8".repeat(100_000)))
                .isInstanceOf(MalformedEntry.class);
        assertThatThrownBy(() -> ExpectedDevice.parse("2C3124C9F8E1", "F".repeat(100_000), ""))
                .isInstanceOf(MalformedEntry.class);
    }
}
