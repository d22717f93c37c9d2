package io.offhook.activation.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.code.redemption.Redemption;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedBodyTest {

    private static final Redemption.Accepted ACCEPTED =
            new Redemption.Accepted(new UUID(0, 1), "SEP2C3124C9F8E1", false);

    @ParameterizedTest
    @ValueSource(strings = {"http://files:6970", "http://files:6970/"})
    void the_device_is_told_where_its_configuration_is(String url) throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(AcceptedBody.of(ACCEPTED, url, null)))
                .isEqualTo("{\"deviceName\":\"SEP2C3124C9F8E1\",\"phoneId\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"configuration\":{\"file\":\"SEP2C3124C9F8E1.cnf.xml\","
                        + "\"url\":\"http://files:6970/SEP2C3124C9F8E1.cnf.xml\"}}");
    }

    @Test
    void a_device_outside_is_told_its_domain() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(AcceptedBody.of(ACCEPTED, "http://f", "mra.example.com")))
                .endsWith(",\"mraDomain\":\"mra.example.com\"}");
    }
}
