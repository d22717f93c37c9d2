package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Alerts ask for meters that there are, and name a page that there is. */
class AlertsTest {

    private static final Pattern METRIC = Pattern.compile("offhook_[a-z_]+");

    private static List<JsonNode> alerts() {
        return Chart.one(ValueSet.STRIMZI, "PrometheusRule", "offhook").all("/spec/groups/0/rules");
    }

    @Test
    void every_metric_is_a_meter_of_the_services() {
        var meters = ServiceDefaults.text("rest/src/main/resources/META-INF/offhook-meters.properties");

        assertThat(alerts())
                .isNotEmpty()
                .flatExtracting(alert -> METRIC.matcher(alert.path("expr").asText())
                        .results()
                        .map(found -> found.group()
                                .replaceAll("(_seconds)?(_total)?$", "")
                                .replace('_', '.'))
                        .toList())
                .isNotEmpty()
                .allMatch(meter -> meters.contains("\n" + meter + "="));
    }

    @Test
    void lag_that_scales_is_a_meter_too() {
        assertThat(Chart.one(ValueSet.STRIMZI, "ScaledObject", "offhook-provisioning")
                        .at("/spec/triggers/1/metadata/query")
                        .asText())
                .isEqualTo("sum(offhook_projection_lag{namespace=\"phones\",service=\"offhook-provisioning\"})");
    }

    @Test
    void every_alert_says_what_to_read() {
        assertThat(alerts())
                .flatExtracting(alert ->
                        List.of(alert.at("/annotations/runbook").asText().split("; ")))
                .allSatisfy(page -> assertThat(page.split(", ")[0])
                        .matches(file ->
                                file.startsWith("docs/") ? Files.exists(Path.of("../..", file)) : !file.isEmpty()));
    }
}
