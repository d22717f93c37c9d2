package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NetworkPoliciesTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DEVELOPMENT")
    void every_service_has_a_policy_for_both_directions(ValueSet values) {
        assertThat(Chart.rendered(values, "Deployment")).allSatisfy(deployment -> {
            var policy = Chart.one(values, "NetworkPolicy", deployment.name());
            assertThat(policy.all("/spec/policyTypes"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.at("/spec/podSelector/matchLabels"))
                    .isEqualTo(deployment.at("/spec/selector/matchLabels"));
        });
    }

    /** The port of REST is nobody's where no service calls it and no gateway is named. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DEVELOPMENT")
    void a_policy_names_the_ports_that_the_pod_has_and_no_others(ValueSet values) {
        assertThat(Chart.rendered(values, "Deployment")).allSatisfy(deployment -> {
            var allowed = ports(Chart.one(values, "NetworkPolicy", deployment.name()), "ingress");
            var declared = deployment.all("/spec/template/spec/containers/0/ports");
            var reachable = declared.stream()
                    .filter(port -> !port.path("name").asText().matches("rest|axl"))
                    .map(NetworkPoliciesTest::port)
                    .toList();
            assertThat(allowed).containsAll(reachable);
            assertThat(declared.stream().map(NetworkPoliciesTest::port)).containsAll(without(allowed, "1024/UDP"));
        });
    }

    @Test
    void a_gateway_that_is_named_reaches_rest_and_programs() {
        assertThat(ports(Chart.one(ValueSet.STRIMZI, "NetworkPolicy", "offhook-provisioning"), "ingress"))
                .contains("8081/TCP", "8447/TCP");
    }

    @Test
    void the_verification_reaches_rest_of_every_service_and_nothing_else() {
        var job = Chart.one(ValueSet.STRIMZI, "CronJob", "offhook-verification");
        var policy = Chart.one(ValueSet.STRIMZI, "NetworkPolicy", job.name());

        assertThat(policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1component"))
                .isEqualTo(job.at("/spec/jobTemplate/spec/template/metadata/labels/app.kubernetes.io~1component"));
        assertThat(without(ports(policy, "egress"), "53/UDP", "53/TCP"))
                .containsExactlyInAnyOrder("8081/TCP", "8082/TCP", "8083/TCP", "8084/TCP", "8085/TCP");
        for (var name : Chart.rendered(ValueSet.STRIMZI, "Deployment")
                .map(Manifest::name)
                .toList()) {
            assertThat(Chart.one(ValueSet.STRIMZI, "NetworkPolicy", name).all("/spec/ingress/0/from"))
                    .as(name)
                    .anyMatch(peer -> peer.at("/podSelector/matchLabels/app.kubernetes.io~1component")
                            .asText()
                            .equals("verification"));
        }
    }

    @Test
    void self_care_calls_activation_and_nobody_else() {
        var policy = Chart.one(ValueSet.MINIMAL, "NetworkPolicy", "offhook-selfcare");

        assertThat(policy.all("/spec/egress").stream()
                        .flatMap(rule -> Manifest.list(rule.path("to")).stream())
                        .map(peer -> peer.at("/podSelector/matchLabels/app.kubernetes.io~1component")
                                .asText())
                        .filter(component -> !component.isEmpty()))
                .containsExactly("activation");
    }

    @Test
    void redis_is_for_activation_alone() {
        for (var policy : Chart.rendered(ValueSet.MINIMAL, "NetworkPolicy").toList()) {
            assertThat(ports(policy, "egress").contains("6379/TCP"))
                    .as(policy.name())
                    .isEqualTo(policy.name().equals("offhook-activation"));
        }
    }

    @Test
    void where_addresses_are_told_by_balancers_nobody_else_reaches_phones_ports() {
        for (var name : List.of("offhook-activation", "offhook-tvs")) {
            assertThat(Chart.one(ValueSet.STRIMZI, "NetworkPolicy", name).all("/spec/ingress"))
                    .as(name)
                    .allMatch(rule -> rule.has("from"));
        }
    }

    @Test
    void load_balancers_let_in_the_networks_that_are_named_alone() {
        assertThat(Chart.rendered(ValueSet.CERT_MANAGER, "Service")
                        .filter(each -> each.name().endsWith("-phones")))
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.all("/spec/loadBalancerSourceRanges"))
                        .extracting(JsonNode::asText)
                        .containsExactly("192.0.2.0/24", "2001:db8::/32"));
    }

    private static List<String> ports(Manifest policy, String direction) {
        return policy.all("/spec/" + direction).stream()
                .flatMap(rule -> Manifest.list(rule.path("ports")).stream())
                .map(each ->
                        each.path("port").asText() + "/" + each.path("protocol").asText())
                .toList();
    }

    private static String port(JsonNode declared) {
        return declared.path("containerPort").asText() + "/"
                + declared.path("protocol").asText();
    }

    private static List<String> without(List<String> ports, String... others) {
        var left = new ArrayList<>(ports);
        Stream.of(others).forEach(left::remove);
        return left;
    }
}
