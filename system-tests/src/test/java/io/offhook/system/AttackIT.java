package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of every attack on a stack of its own. */
class AttackIT {

    @TempDir
    Path home;

    @Test
    void the_services_hold() throws Exception {
        var offhook = new OffhookScript(home);
        var up = offhook.run("up", "--detach", "--ephemeral", "--port-offset", PortOffset.free());
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        try {
            var result = offhook.run("attack", "--minutes", "1.3", "--seed", "1", "--json");

            assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
            var report = result.json();
            assertThat(report.path("violations").asInt()).isZero();
            assertThat(report.path("attacks"))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(attack -> assertThat(figures(attack)).isNotEmpty());
        } finally {
            offhook.run("down");
        }
    }

    private static JsonNode figures(JsonNode attack) {
        return attack.path("figures");
    }
}
