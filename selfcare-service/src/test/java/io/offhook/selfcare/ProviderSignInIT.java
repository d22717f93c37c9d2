package io.offhook.selfcare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.Cause;
import io.offhook.selfcare.account.store.InvitingUser;
import io.offhook.selfcare.account.store.InvitingUser.Outcome;
import io.offhook.selfcare.mail.SignIn;
import io.offhook.selfcare.mail.store.FindSignIns;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With OpenID Connect there are no local accounts. The provider is never asked here. */
@QuarkusTest
@WithRealServers
@TestProfile(ProviderSignInIT.Provider.class)
class ProviderSignInIT {

    public static final class Provider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("quarkus.oidc.tenant-enabled", "true"),
                    Map.entry("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/none"),
                    Map.entry("quarkus.oidc.discovery-enabled", "false"),
                    Map.entry("quarkus.oidc.authorization-path", "/auth"),
                    Map.entry("quarkus.oidc.token-path", "/token"),
                    Map.entry("quarkus.oidc.jwks-path", "/certs"),
                    Map.entry("quarkus.oidc.jwks.resolve-early", "false"),
                    Map.entry("quarkus.oidc.logout.path", "/logout"),
                    Map.entry("quarkus.oidc.end-session-path", "/end"),
                    Map.entry("quarkus.oidc.client-id", "selfcare"),
                    Map.entry("quarkus.oidc.credentials.secret", "a-secret-of-at-least-thirty-two-characters"),
                    Map.entry("quarkus.oidc-client.client-enabled", "false"));
        }
    }

    @Inject
    InvitingUser inviting;

    @Inject
    FindSignIns signIns;

    @ParameterizedTest
    @ValueSource(strings = {"/forgot", "/invitation/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void there_are_no_pages_of_local_accounts(String path) {
        given().get(path).then().statusCode(404);
        given().formParam("name", "alice").post(path).then().statusCode(404);
    }

    @Test
    void nobody_is_invited() {
        var outcome = inviting.invite("anybody", Cause.request(Instant.now(), null, "admin"))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(outcome).isEqualTo(Outcome.PROVIDER);
    }

    @Test
    void mails_lead_everybody_to_self_care() {
        var access = signIns.of(List.of("anybody"), Instant.now()).await().atMost(Duration.ofSeconds(10));

        assertThat(access).containsExactly(Map.entry("anybody", SignIn.POSSIBLE));
    }

    @Test
    void a_password_signs_nobody_in() {
        given().auth()
                .preemptive()
                .basic("alice", "alice-password")
                .get("/api/v1/my/phones")
                .then()
                .statusCode(401);
    }
}
