package io.offhook.activation.expected.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.activation.expected.ExpectedDevice;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.UnusableFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedDeviceHeaderTest {

    @Test
    void columns_come_in_any_order_and_letter_case_and_others_are_named() {
        var header = ExpectedDeviceHeader.parse(row("Model", "pallet", "serial  number", "Mac Address"));

        assertThat(header.device(row("8861", "7", "FCH2133E8B9", "2C3124C9F8E1")))
                .isEqualTo(new ExpectedDevice("2C3124C9F8E1", "FCH2133E8B9", "8861"));
        assertThat(header.device(row("", "7", "FCH2133E8B9"))).isEqualTo(new ExpectedDevice(null, "FCH2133E8B9", null));
        assertThat(header.ignored()).containsExactly("PALLET");
    }

    @Test
    void a_file_that_names_no_device_is_unusable() {
        assertThatThrownBy(() -> ExpectedDeviceHeader.parse(row("MODEL", "PALLET")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("MAC or SERIAL NUMBER");
        assertThatThrownBy(() -> ExpectedDeviceHeader.parse(row("MAC", "MAC ADDRESS")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("two columns for MAC");
    }

    private static Values row(String... values) {
        return new Values(1, List.of(values));
    }
}
