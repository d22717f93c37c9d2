package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Probes, ends, and how many there are. */
class LifeOfPodsTest {

    @ParameterizedTest
    @EnumSource
    void probes_ask_the_management_port_and_liveness_asks_for_no_dependency(ValueSet values) {
        assertThat(Chart.rendered(values, "Deployment")).isNotEmpty().allSatisfy(deployment -> {
            var container = deployment.at("/spec/template/spec/containers/0");
            assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
            assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
            assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
            for (var probe : new String[] {"livenessProbe", "readinessProbe", "startupProbe"}) {
                assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("management");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_pod_has_time_to_leave_the_endpoints_and_then_to_drain_every_listener(ValueSet values) {
        assertThat(Chart.rendered(values, "Deployment")).allSatisfy(deployment -> {
            var pod = deployment.at("/spec/template/spec");
            var settings = Chart.one(values, "ConfigMap", deployment.name()).settings();
            var drain = settings.stringPropertyNames().stream()
                    .filter(key -> key.endsWith(".drain-timeout"))
                    .mapToLong(key -> Duration.parse(settings.getProperty(key)).toSeconds())
                    .max()
                    .orElseThrow();
            var stop = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asLong();
            assertThat(pod.at("/terminationGracePeriodSeconds").asLong()).isGreaterThan(stop + drain);
            assertThat(stop).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource
    void one_pod_of_a_service_may_be_evicted_at_a_time(ValueSet values) {
        var deployments =
                Chart.rendered(values, "Deployment").map(Manifest::name).toList();
        assertThat(Chart.rendered(values, "PodDisruptionBudget"))
                .allMatch(budget -> budget.at("/spec/maxUnavailable").asInt() == 1)
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(deployments);
    }

    /** The scheduler ignores a node in all constraints if it lacks the label of one. Zones are labels that not every cluster has. */
    @ParameterizedTest
    @EnumSource
    void pods_are_spread_by_a_label_that_every_node_has(ValueSet values) {
        assertThat(Chart.rendered(values, "Deployment"))
                .isNotEmpty()
                .allSatisfy(deployment -> assertThat(deployment.at("/spec/template/spec/topologySpreadConstraints"))
                        .extracting(each -> each.path("topologyKey").asText())
                        .containsExactly("kubernetes.io/hostname"));
    }

    @Test
    void who_scales_says_how_many_there_are() {
        assertThat(Chart.one(ValueSet.STRIMZI, "Deployment", "offhook-provisioning")
                        .at("/spec")
                        .has("replicas"))
                .isFalse();
        assertThat(Chart.one(ValueSet.STRIMZI, "Deployment", "offhook-activation")
                        .at("/spec")
                        .has("replicas"))
                .isFalse();
        assertThat(Chart.one(ValueSet.STRIMZI, "Deployment", "offhook-tvs")
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void another_setting_makes_other_pods() {
        var before = Chart.one(ValueSet.MINIMAL, "Deployment", "offhook-tvs");
        var after = Chart.one(ValueSet.PLAIN_KAFKA, "Deployment", "offhook-tvs");
        var checksum = "/spec/template/metadata/annotations/checksum~1settings";

        assertThat(before.at(checksum).asText())
                .hasSize(64)
                .isNotEqualTo(after.at(checksum).asText());
    }

    @ParameterizedTest
    @EnumSource
    void phones_keep_their_addresses(ValueSet values) {
        assertThat(Chart.rendered(values, "Service"))
                .filteredOn(
                        service -> service.at("/spec/type").asText("ClusterIP").matches("LoadBalancer|NodePort"))
                .allMatch(service ->
                        service.at("/spec/externalTrafficPolicy").asText().equals("Local"));
    }
}
