package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.setting.CopiedKeyPolicy;
import io.offhook.activation.setting.ExpectedDevicePolicy;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.contracts.Event;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.ModelActivationSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.recover.RecoveredState;
import io.offhook.eventing.recover.RecoveredStates;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that was restored has the settings of its backup. Those that were published since are in force again. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class RecoveredSettingsIT {

    private static final String GENERAL = "/api/v1/settings/activation";
    private static final String MODEL = "activation/model/8861";

    @Inject
    @Any
    Instance<RecoveredStates> tables;

    @Inject
    UnitOfWork units;

    @Inject
    CurrentSettings settings;

    @AfterEach
    void asConfigured() {
        recovered(MODEL, null);
        given().auth()
                .preemptive()
                .basic("admin", "admin")
                .contentType("application/json")
                .body("{}")
                .put(GENERAL)
                .then()
                .statusCode(200);
    }

    @Test
    void the_general_setting() {
        recovered(
                "activation",
                new ActivationSetting(Duration.ofDays(3), Duration.ofHours(1), false, null, "LOCK", false, null));

        await().until(() -> settings.current().general().codeLife().equals(Duration.ofDays(3)));
        var general = settings.current().general();
        assertThat(general.expiryWarning()).isEqualTo(Duration.ofHours(1));
        assertThat(general.copiedKeys()).isEqualTo(CopiedKeyPolicy.LOCK);
        assertThat(general.expectedDevices()).isEqualTo(ExpectedDevicePolicy.OFF);
        assertThat(general.showPhonesReadyToActivate()).isFalse();
    }

    @Test
    void that_of_a_model_and_that_it_was_withdrawn() {
        recovered(MODEL, new ModelActivationSetting("8861", Duration.ofHours(7), true));
        await().until(() -> settings.current().codeLife("8861").equals(Duration.ofHours(7)));

        recovered(MODEL, null);
        await().until(() -> !settings.current().acceptsExpiredMic("8861"));
    }

    private void recovered(String key, @Nullable Event state) {
        var states = List.of(new RecoveredState(
                Topic.SETTING, key, state, Metadata.of(UUID.randomUUID(), Cause.service(Instant.now()))));
        tables.forEach(
                each -> units.runApart(() -> each.recovered(states)).await().indefinitely());
    }
}
