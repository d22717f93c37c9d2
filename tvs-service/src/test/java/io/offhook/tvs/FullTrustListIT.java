package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.CertificateMaker;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Roles are granted as long as a trust list has room for them. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class FullTrustListIT {

    private static final List<String> ROLES = List.of("CCM", "CCM+TFTP", "TFTP", "CAPF", "APP-SERVER", "TVS");

    private final List<X509Certificate> registered = new ArrayList<>();

    @AfterEach
    void withdraw() {
        registered.forEach(certificate -> ROLES.forEach(role -> withdraw(certificate, role)));
    }

    @Test
    void a_role_beyond_what_a_trust_list_holds_is_refused_until_another_is_withdrawn() {
        // Six records of nearly 8 KB each: the sixth certificate at the latest is too many.
        var refused = large();
        while (register(refused).statusCode() == 201) {
            registered.add(refused);
            assertThat(registered).hasSizeLessThan(6);
            refused = large();
        }

        register(refused).then().statusCode(409).body("type", equalTo("https://offhook.io/problems/trust-list-full"));
        asAdmin().get("/api/v1/certificates/" + Fingerprint.of(refused)).then().statusCode(404);
        ROLES.forEach(role -> withdraw(registered.getFirst(), role));

        register(refused).then().statusCode(201);
        registered.add(refused);
    }

    private static X509Certificate large() {
        return CertificateMaker.named("CN=Large,O=Offhook Tests")
                .padded(7_500)
                .selfSigned()
                .certificate();
    }

    private static Response register(X509Certificate certificate) {
        return asAdmin()
                .contentType("application/octet-stream")
                .body(Certificates.der(certificate))
                .post("/api/v1/certificates?"
                        + ROLES.stream().map(role -> "role=" + role).collect(Collectors.joining("&")));
    }

    private static void withdraw(X509Certificate certificate, String role) {
        asAdmin().delete("/api/v1/certificates/" + Fingerprint.of(certificate) + "/roles/" + role);
    }
}
