package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistyped value is refused, and the message says where it is. */
class ValuesSchemaTest {

    @ParameterizedTest
    @CsvSource({
        "services.provisioning.replica, 3, replica",
        "services.provisioning.replicas, many, replicas",
        "services.billing.enabled, true, billing",
        "image.tag, latest, tag",
        "kafka.securityProtocol, TLS, securityProtocol",
        "kafka.bootstrapServers, kafka, bootstrapServers",
        "redis.mode, replicated, mode",
        "postgresql.sslMode, prefer, sslMode",
        "phones.serviceType, loadbalancer, serviceType",
        "tls.redemtion, x, redemtion",
        "features.capff, true, capff",
        "lsc.key, x, key",
        "gateway.phoneRoute, UDPRoute, phoneRoute",
        "startup.seconds, 5, seconds",
        "test.codeSecret, x, codeSecret",
        "services.activation.resources.limits.memory, lots, memory",
        "podSecurity.runAsUser, 0, runAsUser",
        "image.registry, https://registry.example.com, image/registry",
        "image.registry, mine, image/registry",
        "postgresql.host, postgres:5432, postgresql/host",
        "mail.host, smtp:587, mail/host",
        "phones.hosts.callManager, cm:5060, hosts/callManager",
        "phones.hosts.redemption, 2001:db8::1, hosts/redemption",
        "web.urls.selfcare, phones.example.com, urls/selfcare",
        "web.trustedProxies, everywhere, web/trustedProxies",
        "verification.schedule, 61 2 * * *, verification/schedule",
        "verification.schedule, 17 2 * *, verification/schedule",
        "verification.schedule, @nightly, verification/schedule",
        "'phones.loadBalancerSourceRanges[0]', 192.0.2.0, loadBalancerSourceRanges/0",
        "'networkPolicy.phones[0].ipBlock.cidr', 192.0.2.0/33, phones/0/ipBlock/cidr",
        "'networkPolicy.web[0].ipBlock.cidr', 192.0.256.0/24, web/0/ipBlock/cidr",
        "'networkPolicy.monitoring[0].namespaceSelector.matchLabel.app', x, namespaceSelector",
        "'services.tvs.tolerations[0].operator', operater, tvs/tolerations/0/operator",
        "'services.tvs.tolerations[0].efect', NoSchedule, efect",
        "services.tvs.affinity.nodeAfinity, x, nodeAfinity",
        "services.tvs.sessionSecret, x, sessionSecret"
    })
    void a_mistyped_value_is_named(String path, String value, String named) {
        var template = Chart.template(ValueSet.MINIMAL).set(path, value);

        assertThatThrownBy(template::call).hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "features.capf, true, tls.capf",
        "phones.proxyProtocol, true, networkPolicy.balancers",
        "kafka.strimzi.users, true, cluster",
        "oidc.enabled, true, oidc.issuer",
        "redis.mode, sentinel, redis.masterName",
        "shutdown.graceSeconds, 15, shutdown.graceSeconds",
        "services.tvs.autoscaling.kind, lag, monitoring.prometheusUrl",
        "events.signing.enabled, true, events.signing.secrets",
        "gateway.enabled, true, gateway.name",
        "image.registry, '', image.registry must be set",
        "phones.hosts.callManager, '', phones.hosts.callManager must be set",
        "web.urls.selfcare, '', web.urls.selfcare must be set",
        "mail.host, '', mail.host must be set",
        "services.selfcare.sessionSecret, '', services.selfcare.sessionSecret must be set",
        "services.console.serviceAccountSecret, '', services.console.serviceAccountSecret must be set",
        "image.tag, latest, 'image.tag is latest, which is another image from day to day'",
        "test.image.tag, latest, test.image.tag is latest",
        "services.tvs.autoscaling.minReplicas, 7, services.tvs.autoscaling.minReplicas is larger",
        "trustLists.signers.sast, other, trustLists.signers.sast",
        "services.tvs.settings.offhook\\.lsc\\.validty, P1D, offhook.lsc.validty",
        "services.tvs.settings.offhook\\.listener\\.tvs\\.max-connection, 3, offhook.listener.tvs.max-connection",
        "services.tvs.settings.%prod\\.offhook\\.lsc\\.validty, P1D, offhook.lsc.validty"
    })
    void what_needs_another_value_says_which(String path, String value, String named) {
        var template = Chart.template(ValueSet.MINIMAL).set(path, value);

        assertThatThrownBy(template::call).hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "image.registry, localhost:5000/phones",
        "mail.host, 2001:db8::25",
        "web.trustedProxies, '10.0.0.1,fd00::/8'",
        "verification.schedule, '*/15 02 1-5 jan mon-fri'",
        "verification.schedule, @daily",
        "'networkPolicy.web[0].ipBlock.cidr', 2001:db8::/32",
        "services.tvs.settings.offhook\\.lsc\\.validity, P1D",
        "services.tvs.settings.offhook\\.listener\\.tvs\\.max-connections, 3",
        "services.tvs.settings.offhook\\.trust-lists\\.rollover-wait, P7D",
        "services.tvs.settings.quarkus\\.log\\.level, DEBUG"
    })
    void what_is_right_is_taken(String path, String value) {
        var template = Chart.template(ValueSet.MINIMAL).set(path, value);

        assertThatCode(template::call).doesNotThrowAnyException();
    }

    @Test
    void the_values_of_the_page_are_taken(@TempDir Path directory) throws IOException {
        var page = ServiceDefaults.text("docs/deploy.md");
        var begin = page.indexOf("# my-values.yaml");
        var values = Files.writeString(
                directory.resolve("my-values.yaml"), page.substring(begin, page.indexOf("```", begin)));
        var template = new Helm(Chart.DIRECTORY).template().withName("offhook").withValuesFile(values);

        assertThatCode(template.withKubeVersion("1.36.0")::call).doesNotThrowAnyException();
    }

    @Test
    void one_replica_needs_no_shared_key_of_sessions() {
        var template = Chart.template(ValueSet.MINIMAL)
                .set("services.console.sessionSecret", "")
                .set("services.console.replicas", "1");

        assertThatCode(template::call).doesNotThrowAnyException();
    }

    @Test
    void one_key_for_both_signers_is_refused() {
        var template = Chart.template(ValueSet.MINIMAL).set("tls.sast", "one").set("tls.recovery", "one");

        assertThatThrownBy(template::call).hasMessageContaining("tls.recovery is the same secret as tls.sast");
    }

    @Test
    void a_certificate_in_the_secret_of_a_user_of_kafka_is_refused() {
        var template = Chart.template(ValueSet.STRIMZI).set("tls.tvs", "offhook-tvs");

        assertThatThrownBy(template::call).hasMessageContaining("tls.tvs").hasMessageContaining("offhook-tvs");
    }

    @Test
    void a_route_by_name_to_an_address_is_refused() {
        var template = Chart.template(ValueSet.PLAIN_KAFKA).set("gateway.phoneRoute", "TLSRoute");

        assertThatThrownBy(template::call).hasMessageContaining("gateway.phoneRoute");
    }

    @Test
    void without_values_the_first_that_must_be_set_is_named() {
        var template = new Helm(Chart.DIRECTORY).template().withName("offhook").withKubeVersion("1.36.0");

        assertThatThrownBy(template::call).hasMessageContaining("image.registry must be set");
    }
}
