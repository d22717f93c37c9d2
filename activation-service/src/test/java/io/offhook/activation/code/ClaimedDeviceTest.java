package io.offhook.activation.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedDeviceTest {

    @Test
    void a_phone_names_itself_and_its_model() {
        assertThat(ClaimedDevice.parse("SEP2C3124C9F8E1", "CP-8861", "10.0.0.7"))
                .contains(new ClaimedDevice("2C3124C9F8E1", Optional.of("8861"), "10.0.0.7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SEP",
                "sep2C3124C9F8E1",
                "SEP2c3124c9f8e1",
                "BAT2C3124C9F8E1",
                "SEP2C3124C9F8E1\n",
                "#DEVICENAME#"
            })
    void what_is_no_device_name_is_nobody(String name) {
        assertThat(ClaimedDevice.parse(name, null, "10.0.0.7")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CP-", "<8861>", "CP-8861 ", "ATA"})
    void what_is_no_model_is_left_out(String model) {
        assertThat(ClaimedDevice.parse("SEP2C3124C9F8E1", model, "10.0.0.7"))
                .hasValueSatisfying(it -> assertThat(it.model()).isEmpty());
    }
}
