package io.offhook.benchmarks.peers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak in production mode with the certificate of the redemption listener, and with a database in its own memory: no commit of a
 * grant reaches a disk, as one of a redemption does.
 */
record KeycloakProcess(Process process, URI uri, String password) implements AutoCloseable {

    static final String VERSION = "26.7.3";
    static final Duration START = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 20;

    /** Where the script {@code offhook} unpacks the distribution. */
    static Path program() {
        var cache = System.getenv("OFFHOOK_CACHE");
        return Path.of(cache == null ? ".offhook/cache" : cache)
                .toAbsolutePath()
                .resolve("keycloak-" + VERSION + "/bin/kc.sh");
    }

    /** @throws IOException if the distribution was not fetched */
    static KeycloakProcess start(Path certificate, Path key, String password) throws IOException {
        var program = program();
        if (!Files.isExecutable(program)) {
            throw new IOException("there is no " + program);
        }
        var port = Programs.freePort();
        var builder = new ProcessBuilder(List.of(
                program.toString(),
                "start",
                "--db=dev-mem",
                "--cache=local",
                "--http-enabled=false",
                "--http-host=127.0.0.1",
                "--https-port=" + port,
                "--https-certificate-file=" + certificate,
                "--https-certificate-key-file=" + key,
                "--hostname-strict=false",
                "--log-level=warn"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        var log = Files.createTempFile("offhook-keycloak", ".log");
        var process = Programs.start(builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile())));
        return new KeycloakProcess(process, URI.create("https://127.0.0.1:" + port), password);
    }

    @Override
    public void close() {
        Programs.end(process);
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "Keycloak at " + uri;
    }
}
