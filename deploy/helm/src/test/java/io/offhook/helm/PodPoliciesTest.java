package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the Pod Security Standard {@code restricted} demands, and what a cluster of many tenants does. */
class PodPoliciesTest {

    private static List<JsonNode> pods(ValueSet values) {
        return Chart.rendered(values).stream()
                .flatMap(each -> each.podSpec().stream())
                .toList();
    }

    private static Stream<JsonNode> containers(ValueSet values) {
        return pods(values).stream().flatMap(pod -> Manifest.list(pod.at("/containers")).stream());
    }

    @ParameterizedTest
    @EnumSource
    void pods_are_nobody_and_have_the_default_seccomp_profile(ValueSet values) {
        assertThat(pods(values)).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.has("hostNetwork") || pod.has("hostPID") || pod.has("hostIPC"))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void containers_have_no_privilege_and_write_nothing_but_temporary_files(ValueSet values) {
        assertThat(containers(values)).isNotEmpty().allSatisfy(container -> {
            var security = container.at("/securityContext");
            assertThat(security.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(security.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(security.at("/capabilities").has("add")).isFalse();
            assertThat(Manifest.list(container.at("/volumeMounts")))
                    .filteredOn(mount -> !mount.path("readOnly").asBoolean())
                    .extracting(mount -> mount.path("mountPath").asText())
                    .containsExactly("/tmp");
        });
    }

    @ParameterizedTest
    @EnumSource
    void volumes_are_of_the_kinds_that_restricted_allows(ValueSet values) {
        assertThat(pods(values).stream().flatMap(pod -> Manifest.list(pod.at("/volumes")).stream()))
                .allMatch(volume -> volume.has("emptyDir") || volume.has("configMap") || volume.has("secret"));
    }

    @ParameterizedTest
    @EnumSource
    void images_are_pinned(ValueSet values) {
        assertThat(containers(values))
                .extracting(container -> container.path("image").asText())
                .allMatch(image -> image.matches(".+(:[^/:@]+|@sha256:[0-9a-f]{64})"))
                .noneMatch(image -> image.endsWith(":latest"));
    }

    @ParameterizedTest
    @EnumSource
    void processor_and_memory_are_requested_and_limited(ValueSet values) {
        assertThat(containers(values)).allSatisfy(container -> {
            for (var kind : List.of("requests", "limits")) {
                assertThat(container.at("/resources/" + kind + "/cpu").isMissingNode())
                        .isFalse();
                assertThat(container.at("/resources/" + kind + "/memory").isMissingNode())
                        .isFalse();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_password_is_in_a_manifest(ValueSet values) {
        assertThat(containers(values).flatMap(each -> Manifest.list(each.at("/env")).stream()))
                .filteredOn(
                        variable -> variable.path("name").asText().matches(".*(PASSWORD|SECRET|KEY|JAAS|USERNAME).*"))
                .allMatch(variable -> variable.at("/valueFrom").has("secretKeyRef"));
    }
}
