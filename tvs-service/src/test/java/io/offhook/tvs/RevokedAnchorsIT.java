package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.addAnchors;
import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.offhook.tvs.TestCertificates.pemText;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.RevocationListMaker;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Anchors that another CA issued, and revokes. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RevokedAnchorsIT {

    private static final String ANCHORS = "/api/v1/trust-anchors";

    @Test
    void an_anchor_that_its_ca_revoked_is_refused_with_the_reason() throws CRLException {
        var root = CertificateMaker.ca("Root that revokes first").selfSigned();
        var revoked = intermediate(root);
        addAnchors(pemText(root.certificate())).statusCode(200);
        hold(revocationOf(revoked, root));

        addAnchors(pemText(revoked))
                .statusCode(422)
                .body("type", equalTo("https://offhook.io/problems/unacceptable-trust-anchor"))
                .body("certificates[0].reasons[0]", containsString("is revoked"));
        asOperator().get(ANCHORS + "/" + Fingerprint.of(revoked)).then().statusCode(404);
    }

    @Test
    void an_anchor_that_its_ca_revokes_later_stays_in_the_list_and_is_no_longer_in_force() throws CRLException {
        var root = CertificateMaker.ca("Root that revokes later").selfSigned();
        var intermediate = intermediate(root);
        addAnchors(pemText(root.certificate()) + pemText(intermediate))
                .body("added.status", everyItem(equalTo("IN_FORCE")));

        hold(revocationOf(intermediate, root));

        asOperator().get(ANCHORS + "/" + Fingerprint.of(intermediate)).then().body("status", equalTo("REVOKED"));
        asOperator()
                .get(ANCHORS + "/" + Fingerprint.of(root.certificate()))
                .then()
                .body("status", equalTo("IN_FORCE"));
        asOperator()
                .get(ANCHORS + ".pem")
                .then()
                .body(containsString("CN=Root that revokes later"))
                .body(not(containsString("Intermediate of CN=Root that revokes later")));
    }

    private static X509Certificate intermediate(Identity issuer) {
        return CertificateMaker.ca("Intermediate of " + issuer).issuedBy(issuer).certificate();
    }

    private static void hold(X509CRL list) throws CRLException {
        asAdmin()
                .contentType("application/pkix-crl")
                .body(list.getEncoded())
                .post("/api/v1/revocation-lists")
                .then()
                .statusCode(201);
    }

    private static X509CRL revocationOf(X509Certificate revoked, Identity issuer) {
        return new RevocationListMaker(issuer, Instant.parse("2026-11-01T00:00:00Z"))
                .revoking(revoked)
                .sign();
    }
}
