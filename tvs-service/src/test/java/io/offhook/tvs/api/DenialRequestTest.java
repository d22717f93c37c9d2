package io.offhook.tvs.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.tvs.denial.DeviceKey;
import org.junit.jupiter.api.Test;

class DenialRequestTest {

    private static final String MAC = "2c:31:24:c9:f8:e1";
    private static final String FINGERPRINT = "ab".repeat(32);

    @Test
    void a_device_is_named_by_one_of_the_two_fields() {
        assertThat(new DenialRequest(MAC, null, "Stolen").device()).contains(new DeviceKey.Mac("2C3124C9F8E1"));
        assertThat(new DenialRequest(null, FINGERPRINT, "Stolen").device())
                .contains(new DeviceKey.Certificate(FINGERPRINT));
    }

    @Test
    void both_fields_or_none_name_no_device() {
        assertThat(new DenialRequest(MAC, FINGERPRINT, "Stolen").device()).isEmpty();
        assertThat(new DenialRequest(null, null, "Stolen").device()).isEmpty();
    }

    @Test
    void a_value_in_the_field_of_the_other_names_no_device() {
        assertThat(new DenialRequest(FINGERPRINT, null, "Stolen").device()).isEmpty();
        assertThat(new DenialRequest(null, MAC, "Stolen").device()).isEmpty();
    }
}
