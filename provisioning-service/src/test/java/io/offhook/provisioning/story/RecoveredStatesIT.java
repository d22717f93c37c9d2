package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.Event;
import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.recover.RecoveredState;
import io.offhook.eventing.recover.RecoveredStates;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A database that was restored has the users and methods of its backup. Those that were published since are in force again. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RecoveredStatesIT {

    @Inject
    @Any
    Instance<RecoveredStates> tables;

    @Inject
    UnitOfWork units;

    private static final Instant ERASED = Instant.parse("2026-11-29T20:01:00Z");

    private final String user = "u" + UUID.randomUUID();

    @Test
    void a_user_who_was_added() {
        recovered(Topic.USER, user, new User(user, "Ada Lovelace", "ada@example.com", "fr"));

        as("admin")
                .get("/api/v1/users/" + user)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ada Lovelace"))
                .body("language", equalTo("fr"));
    }

    @Test
    void a_user_who_was_erased_is_erased_again() {
        ErasedUsers.put(user, "Ada Lovelace", "ada@example.com").statusCode(200);

        recovered(Topic.USER, user, null);

        as("admin").get("/api/v1/users/" + user).then().statusCode(404);
        assertThat(ErasedUsers.tombstone(user).correlationId()).isEqualTo("request-" + user);
        ErasedUsers.others(user, 1);
        ErasedUsers.done(user);
    }

    @Test
    void a_user_who_was_added_and_erased_since_is_on_record_with_who_asked_and_when() {
        recovered(Topic.USER, user, null);
        recovered(Topic.USER, user, null);

        ErasedUsers.report(user)
                .statusCode(200)
                .body("by", equalTo("olga"), "erasedAt", equalTo(ERASED.toString()), "state", equalTo("RUNNING"));
    }

    @Test
    void the_onboarding_method_of_a_model() {
        recovered(Topic.SETTING, "device-default/7841", new DeviceDefault("7841", "AUTO_REGISTRATION"));
        method("AUTO_REGISTRATION");

        recovered(Topic.SETTING, "device-default/7841", new DeviceDefault("7841", "ACTIVATION_CODE"));
        method("ACTIVATION_CODE");
    }

    private static void method(String expected) {
        as("admin")
                .get("/api/v1/models")
                .then()
                .statusCode(200)
                .body("find { it.model == '7841' }.onboardingMethod", equalTo(expected));
    }

    private void recovered(Topic topic, String key, @Nullable Event state) {
        var metadata = Metadata.of(UUID.randomUUID(), new Cause(ERASED, "request-" + user, null, null, "olga"));
        var states = List.of(new RecoveredState(topic, key, state, metadata));
        tables.forEach(
                each -> units.runApart(() -> each.recovered(states)).await().indefinitely());
    }
}
