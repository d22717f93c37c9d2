package io.offhook.selfcare.code.reveal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAccountTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8082, false",
        "http://localhost:8082, false",
        "http://[::1]:8082, false",
        "https://activation:8082, false",
        "http://activation:8082, true",
        "http://10.0.0.7:8082, true",
        "HTTP://activation, true"
    })
    void a_password_crosses_a_network_in_clear_by_http_to_another_machine(URI url, boolean inClear) {
        assertThat(ServiceAccount.crossesNetworkInClear(url)).isEqualTo(inClear);
    }
}
