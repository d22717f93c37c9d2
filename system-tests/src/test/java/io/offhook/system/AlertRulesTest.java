package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each alert fires when it should, by the unit tests of the rules, and not before. */
class AlertRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"objectives", "operations", "security"})
    void promtool_finds_nothing(String rules) throws Exception {
        Prometheus.require();
        var file = Prometheus.CHART.resolve("offhook/files/rules/" + rules + ".yaml");
        var tests = Prometheus.CHART.resolve("src/test/resources/rules/" + rules + ".yaml");

        assertThat(Prometheus.promtool(Path.of("/dev/null"), "check", "rules", file.toString()))
                .isEmpty();
        assertThat(Prometheus.promtool(Path.of("/dev/null"), "test", "rules", tests.toString()))
                .isEmpty();
    }
}
