package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Alerts ask for meters that there are, of this release alone, and name a page that there is. */
class AlertsTest {

    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}");

    private static List<JsonNode> rules() {
        return Chart.one(ValueSet.STRIMZI, "PrometheusRule", "offhook").all("/spec/groups").stream()
                .flatMap(group -> Manifest.list(group.path("rules")).stream())
                .toList();
    }

    private static List<JsonNode> alerts() {
        return rules().stream().filter(rule -> rule.has("alert")).toList();
    }

    @Test
    void every_metric_is_a_meter_of_the_services() {
        assertThat(rules())
                .isNotEmpty()
                .flatExtracting(rule -> Meters.namedIn(rule.path("expr").asText()))
                .isNotEmpty()
                .allMatch(Meters::exists);
    }

    @Test
    void every_series_is_one_of_this_release() {
        assertThat(rules())
                .flatExtracting(rule -> SELECTOR.matcher(rule.path("expr").asText())
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .isNotEmpty()
                .allMatch(selector -> selector.contains("namespace=\"phones\",service=~\"offhook-.*\"")
                        || selector.contains("namespace=\"phones\",job_name=~\"offhook-verification-.*\"")
                        || selector.contains("release=\"phones/offhook\""));
        assertThat(rules())
                .filteredOn(rule -> rule.has("record"))
                .isNotEmpty()
                .allMatch(rule -> rule.at("/labels/release").asText().equals("phones/offhook"));
    }

    @Test
    void lag_that_scales_is_a_meter_too() {
        assertThat(Chart.one(ValueSet.STRIMZI, "ScaledObject", "offhook-provisioning")
                        .at("/spec/triggers/1/metadata/query")
                        .asText())
                .isEqualTo("sum(offhook_projection_lag{namespace=\"phones\",service=\"offhook-provisioning\"} >= 0)");
    }

    @Test
    void every_alert_says_how_bad_it_is_and_links_to_its_page() {
        assertThat(alerts()).hasSizeGreaterThan(20).allSatisfy(alert -> {
            var name = alert.path("alert").asText();
            assertThat(alert.at("/labels/severity").asText()).as(name).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).as(name).isNotEmpty();
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .isEqualTo("https://git.example.com/offhook/docs/runbooks/" + name + ".md");
        });
    }

    @Test
    void every_alert_has_its_page_and_every_page_its_alert() {
        assertThat(alerts())
                .extracting(alert -> alert.path("alert").asText() + ".md")
                .containsExactlyInAnyOrderElementsOf(Runbooks.names());
    }

    @Test
    void every_page_says_what_it_is_how_to_look_how_to_mend_when_it_is_over_and_whether_it_was_seen() {
        assertThat(Runbooks.names())
                .allSatisfy(page -> assertThat(Runbooks.text(page))
                        .startsWith("# " + page.replace(".md", "") + "\n")
                        .contains("\n**What it means.** ")
                        .contains("\n**Who notices.** ")
                        .contains("\n## Look\n")
                        .contains("\n## Mend\n")
                        .contains("\n## Over\n")
                        .contains("\n## Seen\n"));
    }
}
