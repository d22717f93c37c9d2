package io.offhook.stack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.StackHome;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackPlanTest {

    @TempDir
    Path root;

    @Test
    void an_offset_moves_every_port_and_no_two_parts_share_one() {
        var plan = plan(1000, false);
        var ports = Stream.concat(plan.servers().stream(), plan.services().stream())
                .flatMap(part -> part.program().ports().stream())
                .toList();

        assertThat(ports)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(
                        6432, 10092, 7379, 2025, 9025, 9081, 7970, 7971, 7969, 9082, 9443, 9444, 9083, 3445, 9084);
    }

    @Test
    void activation_is_told_its_keys_its_certificate_and_where_configurations_are() {
        assertThat(settings(plan(0, false), Service.ACTIVATION))
                .containsEntry("quarkus.http.port", "8082")
                .containsEntry("offhook.phone-side.port", "8443")
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
                        "offhook.listener.tvs.tls.certificate", pki.resolve("tvs.crt.pem").toString())
                .containsEntry(
                        "offhook.trust-lists.signers.recovery.key",
                        pki.resolve("recovery-sast.key.pem").toString());
        assertThat(settings(plan(0, false), Service.PROVISIONING))
                .containsEntry(
                        "offhook.files.signer.key", pki.resolve("tftp.key.pem").toString())
                .containsEntry("offhook.phone-side.https-port", "6971")
                .containsEntry("offhook.phone-side.tftp.port", "6969")
                .containsEntry(
                        "offhook.files.secrets-key",
                        root.resolve("keys/phone-secrets/1").toString())
                .containsEntry(
                        "offhook.files.https.certificate",
                        pki.resolve("tftp-ec.crt.pem").toString());
    }

    @Test
    void built_in_accounts_carry_their_roles() {
        assertThat(settings(plan(0, false), Service.PROVISIONING))
                .containsEntry("quarkus.security.users.embedded.roles.admin", "admin,operator")
                .containsEntry("quarkus.security.users.embedded.roles.alice", "user")
                .containsEntry("quarkus.security.users.embedded.roles.selfcare", "service")
                .doesNotContainKey("quarkus.oidc.tenant-enabled");
    }

    @Test
    void with_keycloak_services_trust_its_tokens_and_self_care_has_a_secret() {
        var plan = plan(0, true);

        assertThat(settings(plan, Service.TVS))
                .containsEntry("quarkus.oidc.tenant-enabled", "true")
                .containsEntry("quarkus.oidc.auth-server-url", "http://127.0.0.1:8180/realms/offhook")
                .doesNotContainKey("quarkus.oidc.credentials.secret");
        assertThat(settings(plan, Service.SELFCARE))
                .containsEntry("quarkus.oidc.client-id", "selfcare")
                .containsKey("quarkus.oidc.credentials.secret");
        assertThat(plan.servers()).extracting(Part::name).contains("keycloak");
    }

    private static Map<String, String> settings(StackPlan plan, Service service) {
        return new ServiceSettings(plan.home(), plan.at(), plan.passwords(), plan.signIn()).of(service);
    }

    private StackPlan plan(int offset, boolean keycloak) {
        var home = new StackHome(root, root);
        return new StackPlan(root, home, new Addresses(offset), Passwords.in(home.passwords()), keycloak);
    }
}
