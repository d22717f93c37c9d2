package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstPhoneIT {

    private static final String PORT_OFFSET = "20000";

    @TempDir
    static Path home;

    private static FrontDoor offhook = new FrontDoor(Path.of("."));

    @BeforeAll
    static void up() throws Exception {
        offhook = new FrontDoor(home);
        var said = offhook.run("up", "--detach", "--ephemeral", "--port-offset", PORT_OFFSET);
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
    }

    @AfterAll
    static void down() throws Exception {
        var said = offhook.run("down");
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
    }

    @Test
    @Order(1)
    void a_phone_leaves_its_box_and_every_step_of_the_story_holds() throws Exception {
        var said = offhook.run("demo", "--json");

        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
    }

    @Test
    @Order(2)
    void everything_is_ready_and_says_so() throws Exception {
        var said = offhook.run("status", "--json");

        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("provisioning", "activation", "tvs", "selfcare", "postgres", "kafka", "redis");
    }

    /** Each is killed when the story is about to need it: the first scene is the import, the second the codes. */
    @Order(3)
    @ParameterizedTest
    @CsvSource({"activation,1", "selfcare,2", "provisioning,2", "tvs,2"})
    void a_service_that_is_killed_in_the_middle_comes_back_and_the_story_goes_on(String service, int scenesBefore)
            throws Exception {
        long pid = pid(service);
        var demo = offhook.start("demo");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !demo.process().isAlive() || scenesPlayed(demo) >= scenesBefore);
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();

        var up = offhook.run("up", "--detach");
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        assertThat(pid(service)).isNotEqualTo(pid);
        var said = offhook.finish(demo);
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
    }

    private static long scenesPlayed(FrontDoor.Running demo) throws IOException {
        try (var lines = Files.lines(demo.out())) {
            return lines.filter(line -> line.startsWith("\u2714")).count();
        }
    }

    private static long pid(String part) throws IOException, InterruptedException {
        for (var each : offhook.run("status", "--json").json().findParents("pid")) {
            if (each.path("name").asText().equals(part)) {
                return each.path("pid").asLong();
            }
        }
        return 0;
    }
}
