package io.offhook.pki.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

    @Test
    void a_device_is_named_after_its_mac_and_certified_under_its_model() {
        var device = new Device(PhoneModel.parse("8851nr"), MacAddress.parse("2C3124C9F8E1"));
        assertThat(device.name()).isEqualTo("SEP2C3124C9F8E1");
        assertThat(device.commonName()).isEqualTo("CP-8851NR-SEP2C3124C9F8E1");
    }

    @ParameterizedTest
    @CsvSource({"8845,8845", "CP-8845,8845", "cp-8865nr,8865NR", "621,621"})
    void models_are_read_as_labels_and_catalogues_write_them(String text, String name) {
        assertThat(PhoneModel.parse(text)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CP-", "NR8851", "88/45", "8845-K9"})
    void other_text_is_no_model(String text) {
        assertThatThrownBy(() -> PhoneModel.parse(text)).hasMessageContaining("write it like 8845 or 8851NR");
    }
}
