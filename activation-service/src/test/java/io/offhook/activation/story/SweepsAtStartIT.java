package io.offhook.activation.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.test.RealServers;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class SweepsAtStartIT {

    @Inject
    Scheduler scheduler;

    @Inject
    SchedulerSeen before;

    /** A code that is over would expire once more in a database that was restored, in the place of the event that is on the topic. */
    @Test
    void no_sweep_runs_before_the_store_is_known_to_be_as_new_as_its_topics() {
        assertThat(before.ran()).isFalse();
        assertThat(scheduler.isRunning()).isTrue();
    }
}
