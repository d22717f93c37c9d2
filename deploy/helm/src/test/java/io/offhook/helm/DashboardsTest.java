package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dashboards arrive where Grafana looks for them, and each panel says what it shows, in which unit. */
class DashboardsTest {

    private static Manifest shipped(String name) {
        return Chart.one(ValueSet.STRIMZI, "ConfigMap", "offhook-dashboard-" + name);
    }

    private static List<JsonNode> panels(String name) {
        try {
            var json = shipped(name).at("/data").path("offhook-" + name + ".json");
            return Manifest.list(new ObjectMapper().readTree(json.asText()).path("panels"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-call", "capacity", "security"})
    void the_sidecar_of_grafana_finds_it(String name) {
        assertThat(shipped(name).at("/metadata/labels/grafana_dashboard").asText())
                .isEqualTo("1");
        assertThat(shipped(name).at("/metadata/annotations/grafana_folder").asText())
                .isEqualTo("Offhook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-call", "capacity", "security"})
    void every_panel_has_a_title_a_description_and_a_unit(String name) {
        assertThat(panels(name)).hasSizeGreaterThan(10).allSatisfy(panel -> {
            var title = panel.path("title").asText();
            assertThat(title).isNotEmpty();
            assertThat(panel.path("description").asText()).as(title).endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText())
                    .as(title)
                    .isNotEmpty();
        });
        assertThat(panels(name))
                .extracting(panel -> panel.path("title").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-call", "capacity", "security"})
    void every_query_asks_for_meters_of_the_namespace_that_is_chosen(String name) {
        assertThat(panels(name))
                .flatExtracting(panel -> panel.findValuesAsText("expr"))
                .isNotEmpty()
                .allMatch(query -> query.contains("namespace=\"$namespace\""))
                .allMatch(query -> Meters.namedIn(query).stream().allMatch(Meters::exists));
    }

    @Test
    void without_the_value_there_are_none() {
        assertThat(Chart.rendered(ValueSet.MINIMAL))
                .extracting(Manifest::name)
                .noneMatch(name -> name.contains("dashboard"));
    }
}
