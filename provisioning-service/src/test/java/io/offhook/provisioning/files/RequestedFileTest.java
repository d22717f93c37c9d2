package io.offhook.provisioning.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.DeviceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedFileTest {

    @Test
    void a_phone_asks_for_its_own_file_or_for_the_one_for_all() {
        assertThat(RequestedFile.at("/XMLDefault.cnf.xml")).contains(new RequestedFile.Default());
        assertThat(RequestedFile.at("/SEP2C3124C9F8E1.cnf.xml"))
                .contains(new RequestedFile.Configuration(new DeviceName("SEP2C3124C9F8E1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/q/health",
                "/api/v1/phones",
                "/BAT5A0F33C1D2E4.cnf.xml",
                "/SEP2c3124c9f8e1.cnf.xml",
                "/../SEP2C3124C9F8E1.cnf.xml",
                "/SEP2C3124C9F8E1.cnf.xml.sgn",
                "/SEP2C3124C9F8E1%2ecnf.xml"
            })
    void there_is_nothing_else(String path) {
        assertThat(RequestedFile.at(path)).isEmpty();
    }
}
