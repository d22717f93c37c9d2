package io.offhook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Installs the chart where {@code KUBECONFIG} points to a cluster, with the values in {@code OFFHOOK_CHART_VALUES}, in the namespace
 * {@code OFFHOOK_CHART_NAMESPACE} ({@code offhook}), which has the servers and the secrets. With {@code OFFHOOK_CHART_TEST=true} a phone is
 * activated there, which needs the certificates of the installation registered in its database. Ends with the release gone. A release
 * that is there before is somebody's installation: the test fails and does not touch it.
 */
class ClusterInstallIT {

    private static final String RELEASE = "offhook";
    private static final int SECONDS = 900;

    @Test
    void helm_installs_the_chart_and_every_pod_gets_ready() {
        var cluster = file("KUBECONFIG");
        var values = file("OFFHOOK_CHART_VALUES");
        var namespace = environment("OFFHOOK_CHART_NAMESPACE").orElse("offhook");
        assertThat(releases(namespace, cluster))
                .as("releases in the namespace " + namespace)
                .isEmpty();
        try {
            var installed = new Helm(RenderedChart.DIRECTORY)
                    .install()
                    .withName(RELEASE)
                    .withNamespace(namespace)
                    .withKubeConfig(cluster)
                    .withValuesFile(values)
                    .waitReady()
                    .withTimeout(SECONDS)
                    .call();
            assertThat(installed.getStatus()).isEqualToIgnoringCase("deployed");
            if (environment("OFFHOOK_CHART_TEST").filter("true"::equals).isPresent()) {
                assertThat(tested(namespace, cluster).getStatus()).isEqualToIgnoringCase("deployed");
            }
        } finally {
            Helm.uninstall(RELEASE)
                    .withNamespace(namespace)
                    .withKubeConfig(cluster)
                    .ignoreNotFound()
                    .call();
        }
    }

    private static List<String> releases(String namespace, Path cluster) {
        return Helm.list().all().withNamespace(namespace).withKubeConfig(cluster).call().stream()
                .map(Release::getName)
                .filter(RELEASE::equals)
                .toList();
    }

    /** @throws IllegalStateException if the phone is not activated */
    private static Release tested(String namespace, Path cluster) {
        return Helm.test(RELEASE)
                .withNamespace(namespace)
                .withKubeConfig(cluster)
                .withTimeout(SECONDS)
                .call();
    }

    @SuppressWarnings("PMD.SystemPrintln") // who expects a cluster to be tested must see that none was
    private static Path file(String variable) {
        return environment(variable).map(Path::of).orElseGet(() -> {
            System.err.println("SKIPPED: no cluster is tested, since " + variable + " is not set");
            return abort(variable + " is not set");
        });
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
