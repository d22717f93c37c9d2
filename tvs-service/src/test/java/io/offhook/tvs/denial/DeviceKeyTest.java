package io.offhook.tvs.denial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2C3124C9F8E1", "2c:31:24:c9:f8:e1", "2c-31-24-c9-f8-e1", "2c31.24c9.f8e1", "SEP2C3124C9F8E1"})
    void a_mac_is_understood_as_people_write_it(String typed) {
        assertThat(DeviceKey.parse(typed)).contains(new DeviceKey.Mac("2C3124C9F8E1"));
    }

    @Test
    void a_fingerprint_is_understood_as_openssl_prints_it() {
        assertThat(DeviceKey.parse("AB:".repeat(31) + "AB")).contains(new DeviceKey.Certificate("ab".repeat(32)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2C3124C9F8E", "2C3124C9F8E10", "2C3124C9F8EG", "BAT2C3124C9F8E1", "ab", "../etc"})
    void anything_else_is_no_device(String typed) {
        assertThat(DeviceKey.parse(typed)).isEmpty();
    }
}
