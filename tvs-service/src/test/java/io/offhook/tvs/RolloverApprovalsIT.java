package io.offhook.tvs;

import static io.offhook.servers.test.LongWait.await;
import static io.offhook.tvs.AdminApi.as;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.offhook.tvs.TwoAdministrators.APPROVALS;
import static io.offhook.tvs.TwoAdministrators.approve;
import static io.offhook.tvs.TwoAdministrators.assertProblem;
import static io.offhook.tvs.TwoAdministrators.proposed;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.pki.x509.CertificateBundle;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two administrators and a rollover. It publishes lists into the database that all classes of a JVM share, so it has a JVM of its own. */
@QuarkusTest
@TestProfile(TwoAdministrators.Profile.class)
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class RolloverApprovalsIT {

    private static final String LISTS = "/api/v1/trust-lists";

    @Test
    void each_step_of_a_rollover_is_approved_and_leads_where_it_was_proposed_to() throws Exception {
        for (var name : new String[] {"sast", "recovery", "next"}) {
            AdminApi.register(Files.readAllBytes(Installation.certificate(name)), "SAST");
        }
        await().untilAsserted(() -> asOperator().get(LISTS + "/current").then().statusCode(200));
        assertProblem(step("COMPLETE", null), 409, "no-rollover");
        proposed(as("admin").post(LISTS + "/sign-with-recovery").then());

        var announced = proposed(step("ANNOUNCE", "next"));
        assertPhase("STEADY", "sast");
        asOperator()
                .get(APPROVALS + "/" + announced)
                .then()
                .body("effects.find { it.effect == 'SAST' }.fingerprint", equalTo(fingerprint("next")))
                .body("effects.find { it.effect == 'SIGNER' }.fingerprint", equalTo(fingerprint("recovery")));
        approve("bob", announced).statusCode(200);
        assertPhase("BRIDGED", "next").body("publishedBy", equalTo("bob"));

        var complete = proposed(step("COMPLETE", null));
        approve("bob", proposed(step("ANNOUNCE", "sast"))).statusCode(200);
        assertProblem(approve("bob", complete), 409, "outdated-approval");
        assertPhase("BRIDGED", "sast");
    }

    private static ValidatableResponse assertPhase(String phase, String sast) throws Exception {
        return asOperator()
                .get(LISTS + "/current")
                .then()
                .body("phase", equalTo(phase))
                .body("sast", equalTo(fingerprint(sast)));
    }

    private static ValidatableResponse step(String step, @Nullable String sast) throws Exception {
        var body = sast == null
                ? "{\"step\": \"%s\", \"force\": true}".formatted(step)
                : "{\"step\": \"%s\", \"sast\": \"%s\"}".formatted(step, fingerprint(sast));
        return as("admin")
                .contentType("application/json")
                .body(body)
                .post(LISTS + "/rollover")
                .then();
    }

    private static String fingerprint(String name) throws Exception {
        return Fingerprint.of(CertificateBundle.read(Files.readAllBytes(Installation.certificate(name)))
                .getFirst());
    }
}
