package io.offhook.stack.keycloak;

import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.ProcessCommand;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.HttpProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Keycloak in development mode.
 *
 * @param distribution the directory where the script {@code offhook} unpacked it
 * @param password the password of {@code admin} in the realm {@code master}
 */
public record KeycloakProgram(Path distribution, int port, String password) implements ServerProgram {
    static final String ADMINISTRATOR = "admin";

    @Override
    public String name() {
        return "Keycloak";
    }

    public String url() {
        return "http://" + Addresses.HOST + ":" + port;
    }

    /** Answers 200 when Keycloak is ready. */
    public String readyUrl() {
        return url() + "/realms/master";
    }

    @Override
    public ProcessCommand prepare() {
        var command = List.of(
                distribution.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=" + Addresses.HOST,
                "--http-port=" + port,
                "--log-level=warn");
        var environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx512m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                password);
        return new ProcessCommand(command, environment);
    }

    @Override
    public boolean answers() {
        return HttpProbe.answersOk(readyUrl());
    }

    @Override
    public String toString() {
        return "Keycloak on port " + port;
    }
}
