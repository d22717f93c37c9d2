package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.as;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.offhook.tvs.TwoAdministrators.APPROVALS;
import static io.offhook.tvs.TwoAdministrators.approve;
import static io.offhook.tvs.TwoAdministrators.assertProblem;
import static io.offhook.tvs.TwoAdministrators.post;
import static io.offhook.tvs.TwoAdministrators.proposed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.RevocationListMaker;
import io.offhook.testpki.SignerCertificate;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two administrators over REST, {@code admin} and {@code bob}, where the operator wants both. */
@QuarkusTest
@TestProfile(TwoAdministrators.Profile.class)
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class ApprovalsIT {

    private static final String ANCHORS = "/api/v1/trust-anchors";

    @Test
    void an_anchor_is_trusted_once_another_administrator_approves_it() {
        var ca = ca("Approved");
        var id = proposed(send(ca));
        asOperator().get(ANCHORS + "/" + Fingerprint.of(ca)).then().statusCode(404);

        assertProblem(approve("admin", id), 403, "own-approval");
        asOperator()
                .get(APPROVALS + "/" + id)
                .then()
                .statusCode(200)
                .body("approval.requestedBy", equalTo("admin"))
                .body("effects", hasSize(1))
                .body("effects[0].effect", equalTo("TRUSTED"))
                .body("effects[0].subject", containsString("CN=Approved"));
        approve("bob", id).statusCode(200).body("status", equalTo("APPROVED")).body("decidedBy", equalTo("bob"));

        asOperator().get(ANCHORS + "/" + Fingerprint.of(ca)).then().statusCode(200);
        assertProblem(approve("bob", id), 409, "already-decided");
        assertThatBothAreFound(id, ca);
    }

    /** By the correlation id: one proposed, the other approved, and the certificate is in one event alone. */
    private static void assertThatBothAreFound(String id, X509Certificate ca) {
        var proposed = TrustTopic.await("change/" + id, 1);
        var approved = TrustTopic.await("change/" + id, 2);
        var added = TrustTopic.await("anchor/" + Fingerprint.of(ca));
        assertThat(TrustTopic.header(proposed, "ce_type")).isEqualTo("io.offhook.ChangeProposed.v1");
        assertThat(TrustTopic.header(proposed, "ce_actor")).isEqualTo("admin");
        assertThat(TrustTopic.header(approved, "ce_type")).isEqualTo("io.offhook.ChangeApproved.v1");
        assertThat(TrustTopic.header(added, "ce_actor")).isEqualTo("bob");
        assertThat(TrustTopic.header(added, "ce_correlationid"))
                .isEqualTo(TrustTopic.header(approved, "ce_correlationid"))
                .isEqualTo(TrustTopic.header(proposed, "ce_correlationid"));
        assertThat(new String(proposed.value(), UTF_8) + new String(approved.value(), UTF_8))
                .contains(Fingerprint.of(ca))
                .doesNotContain("MII");
    }

    @Test
    void a_rejected_change_is_not_made_and_cannot_be_approved() {
        var ca = ca("Rejected");
        var id = proposed(send(ca));

        post("admin", id, "reject").statusCode(200).body("status", equalTo("REJECTED"));

        assertProblem(approve("bob", id), 409, "already-decided");
        asOperator().get(ANCHORS + "/" + Fingerprint.of(ca)).then().statusCode(404);
        asOperator()
                .get(APPROVALS + "?status=REJECTED&size=1000")
                .then()
                .body("items.id", hasItem(id))
                .body("items.status", everyItem(equalTo("REJECTED")));
        asOperator().get(APPROVALS + "/" + id).then().body("effects", empty());
    }

    @Test
    void of_those_who_decide_at_the_same_moment_one_does_and_the_others_hear_so() {
        for (int round = 0; round < 10; round++) {
            var id = proposed(send(ca("Decided at once " + round)));
            var answers = Stream.of("approve", "approve", "reject", "approve", "approve", "reject")
                    .map(decision -> supplyAsync(
                            () -> post("bob", id, decision).extract().statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @Test
    void what_is_refused_is_not_even_proposed() {
        assertProblem(send(SignerCertificate.ec("No CA").certificate()), 422, "unacceptable-trust-anchor");
        assertProblem(as("admin").delete(ANCHORS + "/" + "0f".repeat(32)).then(), 404, "unknown-trust-anchor");
    }

    @Test
    void a_change_that_is_no_longer_acceptable_leaves_everything_as_it_was() throws Exception {
        var root = CertificateMaker.ca("Root of an approval").selfSigned();
        var revoked = CertificateMaker.ca("Revoked meanwhile").issuedBy(root).certificate();
        approve("bob", proposed(send(root.certificate()))).statusCode(200);
        var id = proposed(send(revoked));
        as("admin")
                .contentType("application/pkix-crl")
                .body(new RevocationListMaker(root, Instant.parse("2026-11-01T00:00:00Z"))
                        .revoking(revoked)
                        .sign()
                        .getEncoded())
                .post("/api/v1/revocation-lists")
                .then()
                .statusCode(201);

        assertProblem(approve("bob", id), 422, "unacceptable-trust-anchor");

        asOperator().get(ANCHORS + "/" + Fingerprint.of(revoked)).then().statusCode(404);
        asOperator()
                .get(APPROVALS + "/" + id)
                .then()
                .body("approval.status", equalTo("PENDING"))
                .body("effects", hasSize(1));
    }

    @Test
    void an_anchor_is_trusted_until_its_removal_is_approved() {
        var ca = ca("To be removed");
        var path = ANCHORS + "/" + Fingerprint.of(ca);
        approve("bob", proposed(send(ca))).statusCode(200);
        send(ca).statusCode(200).body("added", empty()).body("alreadyPresent", hasSize(1));

        var id = proposed(as("bob").delete(path).then());
        asOperator().get(path).then().statusCode(200);
        approve("admin", id).statusCode(200).body("action", equalTo("REMOVE_TRUST_ANCHOR"));

        asOperator().get(path).then().statusCode(404);
    }

    @Test
    void operators_look_and_do_not_decide() {
        var id = proposed(send(ca("Looked at")));

        asOperator().get(APPROVALS + "?status=PENDING").then().statusCode(200);
        post("ops", id, "approve").statusCode(403);
        post("ops", id, "reject").statusCode(403);
        assertProblem(asOperator().get(APPROVALS + "?status=OPEN").then(), 400, "invalid-request");
        assertProblem(approve("bob", "7c9e6679-7425-40de-944b-e07fc1f90ae7"), 404, "unknown-approval");
    }

    private static ValidatableResponse send(X509Certificate ca) {
        return as("admin")
                .contentType("application/x-pem-file")
                .body(TestCertificates.pem(ca))
                .post(ANCHORS)
                .then();
    }

    private static X509Certificate ca(String name) {
        return CertificateMaker.ca(name).selfSigned().certificate();
    }
}
