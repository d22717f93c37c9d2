package io.offhook.activation.expected;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.expected.Expectation.Expected;
import io.offhook.activation.expected.Expectation.Reason;
import io.offhook.activation.expected.Expectation.Unexpected;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectedDevicesTest {

    private static final String MAC = "2C3124C9F8E1";
    private static final String OTHER_MAC = "2C3124C9F8E2";
    private static final String SERIAL = "FCH2133E8B9";
    private static final String OTHER_SERIAL = "FCH2133E8B0";
    private static final SeenDevice DEVICE = new SeenDevice(MAC, Optional.of(SERIAL), "8861");

    /** Some certificates name none. */
    private static final SeenDevice WITHOUT_SERIAL = new SeenDevice(MAC, Optional.empty(), "8861");

    @Test
    void a_device_is_expected_by_its_mac_or_by_its_serial_number_or_by_both() {
        assertThat(of(DEVICE, entry(MAC, "", ""))).isEqualTo(new Expected());
        assertThat(of(DEVICE, entry("", SERIAL, ""))).isEqualTo(new Expected());
        assertThat(of(DEVICE, entry(MAC, SERIAL, "CP-8861-K9="))).isEqualTo(new Expected());
    }

    @Test
    void a_device_of_which_no_entry_knows_is_unexpected() {
        assertThat(of(DEVICE)).isEqualTo(new Unexpected(Reason.NOT_LISTED));
        assertThat(of(DEVICE, entry(OTHER_MAC, "", ""), entry("", OTHER_SERIAL, "")))
                .isEqualTo(new Unexpected(Reason.NOT_LISTED));
        assertThat(of(WITHOUT_SERIAL, entry("", SERIAL, ""))).isEqualTo(new Unexpected(Reason.NOT_LISTED));
    }

    @Test
    void an_entry_that_says_another_thing_than_the_certificate_expects_another_device() {
        assertThat(of(DEVICE, entry(OTHER_MAC, SERIAL, ""))).isEqualTo(new Unexpected(Reason.OTHER_MAC));
        assertThat(of(DEVICE, entry(MAC, OTHER_SERIAL, ""))).isEqualTo(new Unexpected(Reason.OTHER_SERIAL_NUMBER));
        assertThat(of(DEVICE, entry(MAC, "", "8845"))).isEqualTo(new Unexpected(Reason.OTHER_MODEL));
    }

    @Test
    void a_certificate_without_a_serial_number_contradicts_none() {
        assertThat(of(WITHOUT_SERIAL, entry(MAC, SERIAL, "8861"))).isEqualTo(new Expected());
    }

    @Test
    void one_entry_that_fits_is_enough() {
        assertThat(of(DEVICE, entry(MAC, OTHER_SERIAL, ""), entry("", SERIAL, "8861")))
                .isEqualTo(new Expected());
    }

    private static ExpectedDevice entry(String mac, String serialNumber, String model) {
        return ExpectedDevice.parse(mac, serialNumber, model);
    }

    private static Expectation of(SeenDevice device, ExpectedDevice... entries) {
        return ExpectedDevices.of(device, List.of(entries));
    }
}
