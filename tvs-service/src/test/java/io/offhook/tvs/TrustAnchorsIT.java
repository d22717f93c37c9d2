package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.addAnchors;
import static io.offhook.tvs.AdminApi.as;
import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.offhook.tvs.TestCertificates.pemText;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.offhook.pki.x509.Fingerprint;
import io.offhook.pki.x509.Pem;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Keys;
import io.offhook.testpki.SignerCertificate;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class TrustAnchorsIT {

    private static final String ANCHORS = "/api/v1/trust-anchors";

    @TestHTTPResource(management = true)
    String management;

    @Test
    void a_bundle_is_trusted_and_the_same_bundle_again_changes_nothing() {
        var one = ca("One");
        var two = ca("Two");
        var bundle = "Two CAs\n" + pemText(one) + "\nand\n" + pemText(two) + pemText(one);

        addAnchors(bundle).statusCode(200).body("added", hasSize(2)).body("alreadyPresent", empty());
        addAnchors(bundle).statusCode(200).body("added", empty()).body("alreadyPresent", hasSize(2));

        asOperator()
                .get(ANCHORS + "?size=1000")
                .then()
                .statusCode(200)
                .body("items.fingerprint", hasItem(Fingerprint.of(two)));
    }

    @Test
    void an_anchor_shows_what_its_key_is_for() {
        asAdmin()
                .contentType("application/octet-stream")
                .body(TestCertificates.pem(TestCertificates.MANUFACTURER_CA))
                .post(ANCHORS)
                .then()
                .statusCode(200);

        asOperator()
                .get(ANCHORS + "?size=1000")
                .then()
                .body("items.find { it.subject.contains('Manufacturer CA') }.uses", hasItem("keyCertSign"));
    }

    @Test
    void an_anchor_is_an_event_with_its_certificate_on_the_trust_topic() {
        var ca = ca("Published");
        addAnchors(pemText(ca)).statusCode(200);

        var record = TrustTopic.await("anchor/" + Fingerprint.of(ca));

        assertThat(TrustTopic.header(record, "ce_type")).isEqualTo("io.offhook.TrustAnchorAdded.v1");
        assertThat(TrustTopic.header(record, "ce_source")).isEqualTo("/offhook/tvs");
        assertThat(new String(record.value(), UTF_8))
                .contains(Fingerprint.of(ca))
                .contains("\"certificate\": \"MII");
    }

    @Test
    void one_bad_certificate_refuses_the_bundle_and_the_answer_says_which_and_why() {
        var good = ca("Good but in bad company");
        var bundle = pemText(good) + pemText(SignerCertificate.ec("No CA").certificate());

        addAnchors(bundle)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://offhook.io/problems/unacceptable-trust-anchor"))
                .body("detail", containsString("Certificate 2"))
                .body("certificates[0].certificate", equalTo(2))
                .body("certificates[0].reasons[0]", containsString("not a CA"));
        asOperator().get(ANCHORS + "/" + Fingerprint.of(good)).then().statusCode(404);
    }

    @Test
    void a_private_key_is_refused_and_not_repeated() {
        var keys = Keys.ec();
        var key = Pem.block("PRIVATE KEY", keys.getPrivate().getEncoded());

        addAnchors(pemText(ca("With its key")) + key)
                .statusCode(400)
                .body("type", equalTo("https://offhook.io/problems/private-key-in-bundle"))
                .body(not(containsString(key.lines().toList().get(1))));
    }

    @Test
    void a_removed_anchor_is_gone_and_removing_it_again_is_not_found() {
        var ca = ca("Removed");
        var path = ANCHORS + "/" + Fingerprint.of(ca);
        addAnchors(pemText(ca)).statusCode(200);

        asAdmin().delete(path).then().statusCode(204);

        asAdmin().delete(path).then().statusCode(404).contentType("application/problem+json");
        asOperator().get(path).then().statusCode(404);
        assertThat(TrustTopic.header(TrustTopic.await("anchor/" + Fingerprint.of(ca), 2), "ce_type"))
                .isEqualTo("io.offhook.TrustAnchorRemoved.v1");
        addAnchors(pemText(ca)).statusCode(200).body("added", hasSize(1));
    }

    @Test
    void a_fingerprint_is_understood_as_openssl_prints_it() {
        var ca = ca("Colons");
        addAnchors(pemText(ca)).statusCode(200);
        var printed = HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(Fingerprint.of(ca)));

        asOperator().get(ANCHORS + "/" + printed).then().statusCode(200).body("subject", containsString("CN=Colons"));
    }

    @Test
    void the_trusted_cas_can_be_downloaded_as_a_bundle_that_can_be_imported() {
        var ca = ca("Down and up");
        addAnchors(pemText(ca)).statusCode(200);

        var bundle = asOperator()
                .get(ANCHORS + ".pem")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(bundle).contains("CN=Down and up\n-----BEGIN CERTIFICATE-----\n");
        addAnchors(bundle)
                .statusCode(200)
                .body("added", empty())
                .body("alreadyPresent.fingerprint", hasItem(Fingerprint.of(ca)));
    }

    @Test
    void a_file_over_one_megabyte_is_refused_in_words() {
        addAnchors("x".repeat(1024 * 1024 + 1))
                .statusCode(413)
                .body("type", equalTo("https://offhook.io/problems/bundle-too-large"));
    }

    @Test
    void a_page_that_cannot_be_is_a_problem() {
        asOperator().get(ANCHORS + "?size=0").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void only_administrators_change_what_is_trusted_and_users_do_not_even_see_it() {
        var bundle = pemText(ca("Not by you"));

        as("ops")
                .contentType("application/x-pem-file")
                .body(bundle.getBytes(UTF_8))
                .post(ANCHORS)
                .then()
                .statusCode(403);
        as("alice").get(ANCHORS).then().statusCode(403);
        given().get(ANCHORS).then().statusCode(401).header("WWW-Authenticate", containsString("asic"));
        given().auth()
                .preemptive()
                .basic("admin", "guess")
                .get(ANCHORS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void the_service_says_that_it_is_ready_and_how_to_use_it() {
        given().get(management + "health/ready").then().statusCode(200);
        given().get(management + "openapi").then().statusCode(200).body(containsString(ANCHORS));
        given().get(management + "metrics").then().statusCode(200).body(containsString("offhook_relay_backlog"));
        given().get("/q/metrics").then().statusCode(404);
    }

    private static X509Certificate ca(String name) {
        return CertificateMaker.named("CN=" + name + ",O=Offhook Tests")
                .basicConstraints(new BasicConstraints(true))
                .selfSigned()
                .certificate();
    }
}
