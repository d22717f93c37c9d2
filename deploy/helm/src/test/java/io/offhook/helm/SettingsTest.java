package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting that the chart sets is one that the services have. */
class SettingsTest {

    private static final List<String> PAGES = List.of("docs/configuration.md", "docs/files.md", "docs/trust-lists.md");
    private static final Pattern LISTENER = Pattern.compile("offhook\\.listener\\.([a-z-]+)(\\..+)");
    private static final Pattern SIGNER =
            Pattern.compile("offhook\\.trust-lists\\.signers\\.[a-z0-9-]+\\.(certificate|key)");

    /** Listeners of features that the documents do not have yet. */
    private static final Set<String> OPTIONAL_LISTENERS = Set.of("axl", "screens", "capf");

    @ParameterizedTest
    @EnumSource
    void every_key_of_ours_is_documented(ValueSet values) {
        assertThat(Chart.rendered(values, "ConfigMap"))
                .flatExtracting(map -> map.settings().stringPropertyNames())
                .filteredOn(key -> key.startsWith("offhook."))
                .isNotEmpty()
                .allMatch(SettingsTest::isDocumented);
    }

    /** {@code files/settings.txt}: by it the chart refuses names that are mistyped. */
    @Test
    void names_that_the_chart_knows_are_those_of_the_page() {
        var page = ServiceDefaults.text("docs/configuration.md").lines().toList();
        var names = page.stream()
                .filter(line -> !line.contains("no settings"))
                .flatMap(line -> found("`(offhook\\.[a-z0-9.*-]+)`", line))
                .filter(name -> !name.endsWith(".v1"));
        var ofEachListener = page.stream()
                .filter(line -> line.startsWith("| `."))
                .flatMap(line -> found("`(\\.[a-z.-]+)`", line.split("\\|")[1]));

        assertThat(ServiceDefaults.text("deploy/helm/offhook/files/settings.txt")
                        .lines())
                .containsExactlyElementsOf(
                        Stream.concat(names, ofEachListener).sorted().distinct().toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_variable_of_ours_is_a_documented_key(ValueSet values) {
        var keys = PAGES.stream()
                .flatMap(page -> Pattern.compile("`(offhook\\.[a-z.-]+)`")
                        .matcher(ServiceDefaults.text(page))
                        .results()
                        .map(found -> variable(found.group(1))))
                .collect(Collectors.toSet());
        keys.addAll(Set.of("OFFHOOK_SMTP_USERNAME", "OFFHOOK_SMTP_PASSWORD"));

        assertThat(Chart.rendered(values, "Deployment"))
                .flatExtracting(deployment -> deployment.all("/spec/template/spec/containers/0/env"))
                .extracting(variable -> variable.path("name").asText())
                .filteredOn(name -> name.startsWith("OFFHOOK_"))
                .isSubsetOf(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisioning", "activation", "tvs", "selfcare", "console"})
    void ports_are_those_of_the_services_themselves(String service) {
        var defaults = ServiceDefaults.of(service);
        var facts = Chart.file("files/services.yaml").path(service);

        assertThat(facts.path("rest").asText()).isEqualTo(defaults.getProperty("quarkus.http.port"));
        assertThat(facts.path("management").asText()).isEqualTo(defaults.getProperty("quarkus.management.port"));
        facts.path("listeners").fields().forEachRemaining(listener -> {
            var port = defaults.getProperty("offhook.listener." + listener.getKey() + ".port");
            if (port != null || !OPTIONAL_LISTENERS.contains(listener.getKey())) {
                assertThat(listener.getValue().path("port").asText()).isEqualTo(port);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisioning", "activation", "tvs", "selfcare", "console"})
    void every_listener_of_a_service_has_a_place_in_the_chart(String service) {
        var listeners = ServiceDefaults.of(service).stringPropertyNames().stream()
                .filter(key -> key.matches("offhook\\.listener\\.[a-z-]+\\.port"))
                .map(key -> key.split("\\.")[2])
                .toList();
        var known = Chart.file("files/services.yaml").path(service).path("listeners");

        assertThat(listeners).allMatch(known::has);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_setting_names_below_etc_offhook_is_mounted(ValueSet values) {
        for (var deployment : Chart.rendered(values, "Deployment").toList()) {
            var mounts = deployment.all("/spec/template/spec/containers/0/volumeMounts").stream()
                    .map(mount -> mount.path("mountPath").asText())
                    .toList();
            var settings = Chart.one(values, "ConfigMap", deployment.name()).settings();
            assertThat(settings.values())
                    .map(Object::toString)
                    .filteredOn(value -> value.startsWith("/etc/offhook/"))
                    .as(deployment.name())
                    .allMatch(value -> mounts.stream()
                            .anyMatch(mount -> value.startsWith(mount) || mount.startsWith(value + "/")));
        }
    }

    @Test
    void keys_of_events_are_those_of_the_services_that_are_listened_to() {
        assertThat(mountsOf("offhook-activation"))
                .contains("/etc/offhook/event-keys/activation", "/etc/offhook/event-keys/provisioning")
                .contains("/etc/offhook/event-keys/tvs")
                .doesNotContain("/etc/offhook/event-keys/selfcare", "/etc/offhook/event-keys/console");
        assertThat(Chart.one(ValueSet.STRIMZI, "ConfigMap", "offhook-activation")
                        .settings())
                .containsEntry("offhook.events.signatures.required", "provisioning,tvs");
    }

    @Test
    void capf_issues_with_the_certificate_of_its_listener_unless_another_is_named() {
        assertThat(Chart.one(ValueSet.CERT_MANAGER, "ConfigMap", "offhook-tvs").settings())
                .containsEntry("offhook.lsc.issuer.key", "/etc/offhook/tls/capf/tls.key");
        assertThat(Chart.one(ValueSet.STRIMZI, "ConfigMap", "offhook-tvs").settings())
                .containsEntry("offhook.lsc.issuer.key", "/etc/offhook/lsc/issuer/tls.key")
                .containsEntry("offhook.lsc.keys.directory", "/etc/offhook/lsc/keys");
    }

    @Test
    void screens_are_served_where_their_port_is_open() {
        assertThat(Chart.one(ValueSet.STRIMZI, "ConfigMap", "offhook-activation")
                        .settings())
                .containsEntry("offhook.screens.enabled", "true")
                .containsEntry("offhook.screens.url", "http://activation.example.com:8445")
                .containsEntry("offhook.screens.portal", "https://phones.example.com/pair");
    }

    @Test
    void a_third_signer_of_trust_lists_has_its_key() {
        assertThat(Chart.one(ValueSet.STRIMZI, "ConfigMap", "offhook-tvs").settings())
                .containsEntry(
                        "offhook.trust-lists.signers.sast-2027.key", "/etc/offhook/more-signers/sast-2027/tls.key");
        assertThat(mountsOf("offhook-tvs")).contains("/etc/offhook/more-signers/sast-2027");
    }

    @Test
    void lines_of_the_log_are_json_and_traces_are_off_unless_there_is_a_collector() {
        assertThat(Chart.one(ValueSet.MINIMAL, "ConfigMap", "offhook-tvs").settings())
                .containsEntry("quarkus.log.console.json.enabled", "true")
                .doesNotContainKey("quarkus.otel.sdk.disabled");
        assertThat(Chart.one(ValueSet.STRIMZI, "ConfigMap", "offhook-tvs").settings())
                .containsEntry("quarkus.otel.sdk.disabled", "false")
                .containsEntry("quarkus.otel.exporter.otlp.endpoint", "http://collector.tracing:4318")
                .containsEntry("quarkus.otel.traces.sampler.arg", "0.1");
    }

    private static List<String> mountsOf(String deployment) {
        return Chart.one(ValueSet.STRIMZI, "Deployment", deployment)
                .all("/spec/template/spec/containers/0/volumeMounts")
                .stream()
                .map((JsonNode mount) -> mount.path("mountPath").asText())
                .toList();
    }

    private static boolean isDocumented(String key) {
        var listener = LISTENER.matcher(key);
        if (listener.matches()) {
            return (OPTIONAL_LISTENERS.contains(listener.group(1)) || onAPage("`" + listener.group(1) + "`"))
                    && onAPage(listener.group(2));
        }
        return onAPage("`" + key + "`")
                || SIGNER.matcher(key).matches()
                || onAPage("`" + key.substring(0, key.lastIndexOf('.')) + ".*`")
                || (onAPage("`" + key.substring(0, key.lastIndexOf('.')))
                        && onAPage("`" + key.substring(key.lastIndexOf('.')) + "`"));
    }

    private static boolean onAPage(String text) {
        return PAGES.stream().anyMatch(page -> ServiceDefaults.text(page).contains(text));
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
