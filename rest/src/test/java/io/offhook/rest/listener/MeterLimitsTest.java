package io.offhook.rest.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterLimitsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    MeterLimitsTest() {
        meters.config().meterFilter(new MeterLimits().knownMethods());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%53creen", "/./screen", "/screen//phone", "/screen/%70hone", "/%71/health", "/q/health;a=1"})
    void a_path_in_an_odd_spelling_has_no_name(String path) {
        assertThat(counted(path)).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/screen", "/api/v1/phones/{id}", "/api/v1/trust-anchors.pem", "/{file}", "NOT_FOUND", "root"})
    void routes_and_templates_keep_theirs(String path) {
        assertThat(counted(path)).isEqualTo(path);
    }

    private String counted(String path) {
        return String.valueOf(meters.timer("http.server.requests", "method", "GET", "status", "200", "uri", path)
                .getId()
                .getTag("uri"));
    }
}
