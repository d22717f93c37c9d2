package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import org.junit.jupiter.api.Test;
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
        "podSecurity.runAsUser, 0, runAsUser"
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
        "gateway.enabled, true, gateway.name"
    })
    void what_needs_another_value_says_which(String path, String value, String named) {
        var template = Chart.template(ValueSet.MINIMAL).set(path, value);

        assertThatThrownBy(template::call).hasMessageContaining(named);
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

        assertThatThrownBy(template::call).hasMessageContaining("kafka.bootstrapServers must be set");
    }
}
