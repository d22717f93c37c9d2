package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.offhook.tvs.revocation.RevokingCa.MADE;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.offhook.pki.x509.Fingerprint;
import io.offhook.pki.x509.Pem;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.PemFile;
import io.offhook.tvs.revocation.RevokingCa;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RevocationListsIT {

    private static final String LISTS = "/api/v1/revocation-lists";

    @Test
    void a_list_of_an_anchor_is_held_replaced_by_a_newer_one_and_not_by_an_older() throws Exception {
        var issuer = trusted("Revoking");
        var second = issuer.list(2, MADE);

        send(second)
                .statusCode(201)
                .header("Location", equalTo(LISTS + "/" + key(issuer)))
                .body("revoked", equalTo(2))
                .body("crlNumber", equalTo(2));
        send(second).statusCode(200);
        send(issuer.list(1, MADE))
                .statusCode(409)
                .body("type", equalTo("https://offhook.io/problems/older-revocation-list"));
        send(issuer.list(3, MADE.plusSeconds(60))).statusCode(201).body("revoked", equalTo(3));

        asOperator().get(LISTS + "?size=1000").then().statusCode(200).body("items.issuerKey", hasItem(key(issuer)));
        var record = TrustTopic.await("revocation-list/" + key(issuer), 2);
        assertThat(TrustTopic.header(record, "ce_type")).isEqualTo("io.offhook.RevocationListImported.v1");
        assertThat(new String(record.value(), UTF_8)).contains("\"crlNumber\": 3");
    }

    @Test
    void pem_is_taken_as_well_and_the_contents_come_back_as_they_were_signed() throws Exception {
        var issuer = trusted("As PEM");
        var list = issuer.list(1, MADE);

        sendPem(pem(list)).statusCode(201);

        assertThat(asOperator()
                        .get(LISTS + "/" + key(issuer) + "/contents")
                        .then()
                        .statusCode(200)
                        .contentType("application/pkix-crl")
                        .extract()
                        .asByteArray())
                .isEqualTo(list.getEncoded());
    }

    @Test
    void a_list_of_a_ca_that_nobody_trusts_is_refused_even_if_its_certificate_comes_along() throws Exception {
        var stranger = new RevokingCa("Stranger");

        sendPem(pem(stranger.list(1, MADE)) + pem(stranger.ca()))
                .statusCode(422)
                .body("type", equalTo("https://offhook.io/problems/unknown-revocation-list-issuer"));
    }

    @Test
    void a_removed_list_is_gone_and_an_older_one_is_welcome_again() throws Exception {
        var issuer = trusted("Removing");
        send(issuer.list(2, MADE)).statusCode(201);

        asAdmin().delete(LISTS + "/" + key(issuer)).then().statusCode(204);

        asAdmin()
                .delete(LISTS + "/" + key(issuer))
                .then()
                .statusCode(404)
                .body("type", equalTo("https://offhook.io/problems/unknown-revocation-list"));
        asOperator().get(LISTS + "/" + key(issuer)).then().statusCode(404);
        send(issuer.list(1, MADE)).statusCode(201);
    }

    @Test
    void what_is_no_list_or_too_large_is_refused_in_words() {
        sendPem("hello").statusCode(400).body("type", equalTo("https://offhook.io/problems/malformed-revocation-list"));
        sendPem("x".repeat(512 * 1024 + 1))
                .statusCode(413)
                .body("type", equalTo("https://offhook.io/problems/revocation-list-too-large"));
    }

    @Test
    void a_list_of_the_largest_size_becomes_an_event() throws Exception {
        var issuer = trusted("Large");
        var list = issuer.list(14_900, MADE);
        assertThat(list.getEncoded().length).isBetween(480 * 1024, 512 * 1024);

        send(list).statusCode(201).body("revoked", equalTo(14_900));

        assertThat(TrustTopic.await("revocation-list/" + key(issuer)).value().length)
                .isGreaterThan(640 * 1024);
    }

    @Test
    void only_administrators_hold_lists() throws Exception {
        var issuer = trusted("Not by you");

        asOperator()
                .contentType("application/pkix-crl")
                .body(issuer.list(1, MADE).getEncoded())
                .post(LISTS)
                .then()
                .statusCode(403);
        asOperator().delete(LISTS + "/" + key(issuer)).then().statusCode(403);
        given().get(LISTS).then().statusCode(401);
    }

    private static RevokingCa trusted(String name) {
        var issuer = new RevokingCa(name);
        asAdmin()
                .contentType("application/x-pem-file")
                .body(pem(issuer.ca()).getBytes(UTF_8))
                .post("/api/v1/trust-anchors")
                .then()
                .statusCode(200);
        return issuer;
    }

    private static ValidatableResponse send(X509CRL list) throws Exception {
        return asAdmin()
                .contentType("application/pkix-crl")
                .body(list.getEncoded())
                .post(LISTS)
                .then();
    }

    private static ValidatableResponse sendPem(String pem) {
        return asAdmin()
                .contentType("application/x-pem-file")
                .body(pem.getBytes(UTF_8))
                .post(LISTS)
                .then();
    }

    private static String key(RevokingCa issuer) {
        return Fingerprint.of(issuer.ca().getPublicKey());
    }

    private static String pem(X509Certificate certificate) {
        return PemFile.text(List.of(certificate));
    }

    private static String pem(X509CRL list) throws CRLException {
        return Pem.block("X509 CRL", list.getEncoded());
    }
}
