package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestsTest {

    private static final Set<String> OF_A_CLUSTER =
            Set.of("ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition", "Namespace", "PersistentVolume");

    @Test
    void lint_finds_nothing() {
        var result = new Helm(Chart.DIRECTORY).lint().strict().quiet().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void every_field_of_every_manifest_is_one_of_its_type(ValueSet values) {
        var all = new SoftAssertions();
        for (var manifest : Chart.rendered(values)) {
            all.assertThatCode(() -> StrictModels.parse(manifest))
                    .as(manifest.toString())
                    .doesNotThrowAnyException();
        }
        all.assertAll();
    }

    @Test
    void a_field_that_no_type_has_is_found() {
        var manifest = Chart.one(ValueSet.MINIMAL, "Deployment", "offhook-tvs");
        var misspelt = manifest.content().<ObjectNode>deepCopy();
        ((ObjectNode) misspelt.at("/spec/template/spec")).put("terminationGracePeriod", 40);

        assertThatThrownBy(() -> StrictModels.parse(new Manifest(misspelt)))
                .hasMessageContaining("terminationGracePeriod");
    }

    @ParameterizedTest
    @EnumSource
    void no_two_manifests_have_one_name(ValueSet values) {
        assertThat(Chart.rendered(values)).extracting(Manifest::toString).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_needs_rights_in_the_cluster_and_nothing_is_a_secret(ValueSet values) {
        assertThat(Chart.rendered(values))
                .extracting(Manifest::kind)
                .doesNotContainAnyElementsOf(OF_A_CLUSTER)
                .doesNotContain("Secret", "Role", "RoleBinding");
    }

    /** The API server refuses a service without a port, and a TLSRoute without a name. */
    @ParameterizedTest
    @EnumSource
    void no_service_lacks_ports_and_no_tls_route_lacks_a_name(ValueSet values) {
        assertThat(Chart.rendered(values, "Service"))
                .isNotEmpty()
                .allMatch(service -> !service.all("/spec/ports").isEmpty());
        assertThat(Chart.rendered(values, "TLSRoute"))
                .allMatch(route -> !route.all("/spec/hostnames").isEmpty());
    }

    @Test
    void where_phones_send_no_name_their_tls_goes_by_port() {
        assertThat(Chart.rendered(ValueSet.PLAIN_KAFKA, "TCPRoute"))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrder("offhook-redemption", "offhook-redemption-mra");
    }

    @Test
    void the_chart_has_the_version_of_the_services() {
        var chart = Chart.file("Chart.yaml");
        var version = "<version>" + chart.path("version").asText() + "</version>";

        assertThat(ServiceDefaults.text("pom.xml")).contains("<artifactId>offhook</artifactId>\n  " + version);
        assertThat(chart.path("appVersion")).isEqualTo(chart.path("version"));
    }

    @Test
    void each_service_is_there_once_by_default() {
        assertThat(Chart.rendered(ValueSet.MINIMAL, "Deployment"))
                .extracting(Manifest::component)
                .containsExactlyInAnyOrder("provisioning", "activation", "tvs", "selfcare", "console");
    }

    @Test
    void what_is_switched_off_is_not_there() {
        assertThat(Chart.rendered(ValueSet.DEVELOPMENT))
                .extracting(Manifest::component)
                .doesNotContain("selfcare", "console");
    }
}
