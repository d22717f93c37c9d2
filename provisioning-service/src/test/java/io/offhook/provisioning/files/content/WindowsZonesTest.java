package io.offhook.provisioning.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsZonesTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, W. Europe Standard Time",
        "Europe/London, GMT Standard Time",
        "America/Los_Angeles, Pacific Standard Time",
        "Asia/Calcutta, India Standard Time",
        "Asia/Kolkata, India Standard Time",
        "Etc/UTC, UTC"
    })
    void a_zone_has_the_name_that_windows_has_for_it(String zone, String windows) {
        assertThat(WindowsZones.of(zone)).contains(windows);
    }

    @Test
    void a_zone_that_windows_does_not_have_has_no_name() {
        assertThat(WindowsZones.of("Factory")).isEmpty();
    }
}
