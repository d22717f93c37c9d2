package io.offhook.stack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.run.StackSummary;
import io.offhook.stack.service.Service;
import io.offhook.stack.service.ServiceSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackPlanTest {

    @TempDir
    Path root;

    private Path build = Path.of("/checkout");

    @Test
    void an_offset_moves_every_port_and_no_two_parts_share_one() {
        var plan = withRegistrar(new Addresses(1000));
        var ports = plan.all().stream()
                .map(StackPart::program)
                .flatMap(program -> Stream.concat(program.ports().stream(), program.udpPorts().stream()))
                .toList();

        assertThat(ports)
                .containsExactlyInAnyOrder(
                        6432, 10092, 7379, 2025, 9025, 9081, 7970, 7971, 7969, 9082, 9443, 9444, 9445, 9447, 9083, 3445,
                        4804, 9084, 9085, 10081, 10082, 10083, 10084, 10085, 6060, 6060, 6065);
    }

    @Test
    void tftp_is_the_one_port_that_is_udp() {
        assertThat(plan(0, false).services().stream().flatMap(part -> part.program().udpPorts().stream()))
                .containsExactly(6969);
    }

    @Test
    void services_run_from_the_copy_of_the_build_that_the_script_made() {
        build = root.resolve("run/app-1f");

        assertThat(plan(0, false).services())
                .hasSize(5)
                .allSatisfy(part -> assertThat(part.program().prepare().command())
                        .last()
                        .asString()
                        .startsWith(build + "/" + part.name() + "-service/"));
    }

    @Test
    void activation_is_told_its_keys_its_certificate_and_where_configurations_are() {
        assertThat(settings(plan(0, false), Service.ACTIVATION))
                .containsEntry("quarkus.http.port", "8082")
                .containsEntry("quarkus.management.host", "127.0.0.1")
                .containsEntry("quarkus.management.port", "9082")
                .containsEntry("offhook.listener.redemption.host", "127.0.0.1")
                .containsEntry("offhook.listener.redemption.port", "8443")
                .containsEntry("offhook.listener.redemption-mra.port", "8444")
                .containsEntry("offhook.listener.screens.port", "8445")
                .containsEntry("offhook.claims.staging-networks", "127.0.0.0/8")
                .containsEntry(
                        "offhook.listener.redemption-mra.tls.certificate",
                        root.resolve("pki/phone-side.crt.pem").toString())
                .containsEntry("offhook.configuration.url", "http://127.0.0.1:6970")
                .containsEntry(
                        "offhook.keys.directory",
                        root.resolve("keys/activation").toString())
                .containsEntry("quarkus.redis.hosts", "redis://127.0.0.1:6379")
                .containsEntry("quarkus.datasource.username", "activation");
    }

    @Test
    void tvs_is_told_where_phones_ask_and_whose_keys_it_has() {
        var pki = root.resolve("pki");

        assertThat(settings(plan(10, false), Service.TVS))
                .containsEntry("offhook.listener.tvs.port", "2455")
                .containsEntry(
                        "offhook.listener.tvs.tls.certificate",
                        pki.resolve("tvs.crt.pem").toString())
                .containsEntry(
                        "offhook.trust-lists.signers.recovery.key",
                        pki.resolve("recovery-sast.key.pem").toString());
        assertThat(settings(plan(0, false), Service.PROVISIONING))
                .containsEntry(
                        "offhook.files.signer.key", pki.resolve("tftp.key.pem").toString())
                .containsEntry("offhook.listener.files-https.port", "6971")
                .containsEntry("offhook.listener.axl.port", "8447")
                .containsEntry(
                        "offhook.listener.axl.tls.certificate",
                        pki.resolve("phone-side.crt.pem").toString())
                .containsEntry("quarkus.rest-client.activation.url", "http://127.0.0.1:8082")
                .containsEntry("offhook.tftp.port", "6969")
                .containsEntry(
                        "offhook.files.secrets-key",
                        root.resolve("keys/phone-secrets/1").toString())
                .containsEntry(
                        "offhook.listener.files-https.tls.certificate",
                        pki.resolve("tftp-ec.crt.pem").toString());
    }

    @Test
    void each_service_knows_the_accounts_that_it_needs_with_their_roles() {
        assertThat(settings(plan(0, false), Service.PROVISIONING))
                .containsEntry("quarkus.security.users.embedded.roles.admin", "admin,operator")
                .containsEntry("quarkus.security.users.embedded.roles.operator", "operator")
                .containsEntry("quarkus.security.users.embedded.roles.console", "console")
                .doesNotContainKeys(
                        "quarkus.security.users.embedded.users.alice", "quarkus.security.users.embedded.users.selfcare")
                .doesNotContainKey("quarkus.oidc.tenant-enabled");
        assertThat(settings(plan(0, false), Service.ACTIVATION))
                .containsEntry("quarkus.security.users.embedded.roles.selfcare", "service")
                .doesNotContainKey("quarkus.security.users.embedded.users.alice");
        assertThat(settings(plan(0, false), Service.SELFCARE))
                .containsEntry("quarkus.security.users.embedded.roles.alice", "user")
                .doesNotContainKey("quarkus.security.users.embedded.users.selfcare");
        assertThat(settings(plan(0, false), Service.CONSOLE))
                .containsEntry("quarkus.security.users.embedded.roles.operator", "operator")
                .doesNotContainKeys(
                        "quarkus.security.users.embedded.users.alice", "quarkus.security.users.embedded.users.console");
    }

    @Test
    void the_console_is_told_where_every_service_is_and_how_it_signs_in_there() {
        var plan = plan(0, false);
        var console = settings(plan, Service.CONSOLE);

        assertThat(console)
                .containsEntry("quarkus.http.port", "8085")
                .containsEntry("quarkus.management.port", "9085")
                .containsEntry("quarkus.datasource.username", "console")
                .containsEntry("quarkus.rest-client.provisioning.url", "http://127.0.0.1:8081")
                .containsEntry("quarkus.rest-client.activation.url", "http://127.0.0.1:8082")
                .containsEntry("quarkus.rest-client.tvs.url", "http://127.0.0.1:8083")
                .containsEntry("quarkus.rest-client.selfcare.url", "http://127.0.0.1:8084")
                .doesNotContainKey("quarkus.rest-client.console.url")
                .containsEntry("offhook.console.services.tvs.management-url", "http://127.0.0.1:9083")
                .containsEntry("offhook.console.services.console.management-url", "http://127.0.0.1:9085")
                .containsEntry("offhook.service-account.username", "console")
                .containsEntry(
                        "offhook.service-account.password", plan.passwords().account("console"));
        assertThat(console.get("quarkus.http.auth.session.encryption-key"))
                .isNotEqualTo(settings(plan, Service.SELFCARE).get("quarkus.http.auth.session.encryption-key"));
    }

    @Test
    void passwords_of_accounts_are_stored_as_hashes() {
        assertThat(settings(plan(0, false), Service.PROVISIONING).get("quarkus.security.users.embedded.users.admin"))
                .matches("[0-9a-f]{128}");
    }

    @Test
    void with_keycloak_services_trust_its_tokens_and_those_with_pages_have_a_secret() {
        var plan = plan(0, true);

        assertThat(settings(plan, Service.TVS))
                .containsEntry("quarkus.oidc.tenant-enabled", "true")
                .containsEntry("quarkus.oidc.auth-server-url", "http://127.0.0.1:8180/realms/offhook")
                .doesNotContainKey("quarkus.oidc.credentials.secret");
        assertThat(settings(plan, Service.SELFCARE))
                .containsEntry("quarkus.oidc.client-id", "selfcare")
                .containsKey("quarkus.oidc.credentials.secret");
        assertThat(settings(plan, Service.CONSOLE))
                .containsEntry("quarkus.oidc.client-id", "console")
                .containsEntry(
                        "quarkus.oidc.credentials.secret", plan.passwords().account("console"));
        assertThat(plan.servers()).extracting(StackPart::name).contains("keycloak");
    }

    @Test
    void phones_and_people_are_told_the_address_of_the_network_and_servers_stay_here() {
        var plan = withRegistrar(new Addresses(0, Optional.of("192.0.2.10")));
        var provisioning = new ServiceSettings(plan.layout(), plan.at(), plan.passwords(), plan.signIn(), true)
                .of(Service.PROVISIONING);

        assertThat(provisioning)
                .containsEntry("quarkus.http.host", "0.0.0.0")
                .containsEntry("quarkus.management.host", "127.0.0.1")
                .containsEntry("offhook.activation.url", "https://192.0.2.10:8443")
                .containsEntry("offhook.call-manager.host", "192.0.2.10")
                .containsEntry("offhook.tvs.host", "192.0.2.10")
                .containsEntry("offhook.listener.files-http.host", "0.0.0.0")
                .containsEntry("offhook.registrar.store-credentials", "true")
                .containsEntry("kafka.bootstrap.servers", "127.0.0.1:9092");
        assertThat(settings(plan, Service.ACTIVATION))
                .containsEntry("offhook.configuration.url", "http://192.0.2.10:6970");
        assertThat(StackSummary.exposed(plan).orElseThrow())
                .contains("192.0.2.10", "8443", "6970", "2445", "5060")
                .doesNotContain("9081", "5432");
    }

    private StackPlan withRegistrar(Addresses at) {
        var layout = StackLayout.in(root);
        return new StackPlan(build, layout, at, Passwords.in(layout.passwords()), false, true);
    }

    private static Map<String, String> settings(StackPlan plan, Service service) {
        return new ServiceSettings(plan.layout(), plan.at(), plan.passwords(), plan.signIn()).of(service);
    }

    private StackPlan plan(int offset, boolean keycloak) {
        var layout = StackLayout.in(root);
        return new StackPlan(build, layout, new Addresses(offset), Passwords.in(layout.passwords()), keycloak);
    }
}
