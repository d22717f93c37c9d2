package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.CertificateMaker;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** One administrator alone, as long as the operator wants no second one. Steps of a rollover: {@link TrustListsIT}. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class DirectTrustIT {

    @Test
    void an_anchor_is_added_and_removed_at_once_and_nothing_is_proposed() {
        int before = approvals();
        var ca = CertificateMaker.ca("Direct").selfSigned().certificate();

        asAdmin()
                .contentType("application/x-pem-file")
                .body(TestCertificates.pem(ca))
                .post("/api/v1/trust-anchors")
                .then()
                .statusCode(200)
                .body("added", hasSize(1));
        asAdmin().delete("/api/v1/trust-anchors/" + Fingerprint.of(ca)).then().statusCode(204);

        assertThat(approvals()).isEqualTo(before);
    }

    private static int approvals() {
        return asAdmin()
                .get("/api/v1/approvals")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
