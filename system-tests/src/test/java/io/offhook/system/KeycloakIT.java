package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.offhook.system.OffhookScript.CommandResult;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole system with the accounts of a real Keycloak. Skipped where its distribution cannot be fetched. */
class KeycloakIT {

    private static final int UNAVAILABLE = 69;

    @TempDir
    static Path home;

    private static OffhookScript offhook = new OffhookScript(Path.of("."));

    @BeforeAll
    static void up() throws Exception {
        offhook = new OffhookScript(home);
        var result = offhook.run("up", "--detach", "--ephemeral", "--keycloak", "--port-offset", PortOffset.free());
        if (result.exitCode() == UNAVAILABLE) {
            System.err.println("KeycloakIT IS SKIPPED: " + result.err());
        }
        assumeTrue(result.exitCode() != UNAVAILABLE, "Keycloak cannot be fetched");
        assertPassed(result);
    }

    @AfterAll
    static void down() throws Exception {
        assertPassed(offhook.run("down"));
    }

    @Test
    void every_step_of_the_demo_passes() throws Exception {
        assertPassed(offhook.run("demo", "--json"));
    }

    /** Self care takes no password in a header then, so this needs a token. */
    @Test
    void an_administrator_lists_the_dead_letters_of_self_care() throws Exception {
        assertPassed(offhook.run("dead-letters", "list", "--service", "selfcare"));
    }

    private static void assertPassed(CommandResult result) {
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    }
}
