package io.offhook.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Clients of AXL that others wrote: {@code cisco-axl} from npm, which brings the schema, and zeep from Debian. Where they are absent
 * the tests are skipped, unless {@code OFFHOOK_AXL_CLIENTS} says {@code required}.
 */
final class AxlClients {

    private static final boolean REQUIRED = "required".equals(System.getenv("OFFHOOK_AXL_CLIENTS"));
    private static final String PACKAGE = "cisco-axl@1.2.5";
    private static final String PYTHON = "/usr/bin/python3"; // Debian's packages are for this one
    private static final int PROVISIONING = 8081;
    private static final int AXL = 8447;

    private final StackDescription stack;
    private final Path directory;

    /** @param directory for the package and for what is written; made if it is not there */
    AxlClients(StackDescription stack, Path directory) throws IOException, InterruptedException {
        this.stack = stack;
        this.directory = Files.createDirectories(directory);
        assume(
                Files.isDirectory(modules())
                        || runs(List.of(
                                "npm",
                                "install",
                                "--prefix",
                                directory.toString(),
                                "--no-audit",
                                "--no-fund",
                                "--ignore-scripts",
                                PACKAGE)),
                "npm cannot install " + PACKAGE);
    }

    JsonNode node(String version) throws IOException, InterruptedException {
        return told(List.of("node", script("story.cjs"), endpoint(), account(), password(), version, deviceName()));
    }

    JsonNode python(String version) throws IOException, InterruptedException {
        assume(runs(List.of(PYTHON, "-c", "import zeep")), "there is no zeep");
        assume(runs(List.of("xmllint", "--version")), "there is no xmllint");
        var schema = modules().resolve("schema").resolve(version).toString();
        var answers =
                Files.createDirectories(directory.resolve("answers-" + version)).toString();
        return told(
                List.of(PYTHON, script("story.py"), endpoint(), account(), password(), schema, deviceName(), answers));
    }

    private Path modules() {
        return directory.resolve("node_modules").resolve("cisco-axl");
    }

    private String endpoint() {
        return "https://127.0.0.1:" + (stack.provisioning().getPort() - PROVISIONING + AXL) + "/axl/";
    }

    private static String account() {
        return StackAccount.ADMIN.userName();
    }

    private String password() {
        return Objects.requireNonNull(stack.accounts().get(account()));
    }

    private static String deviceName() {
        return String.format(Locale.ROOT, "BAT0AFF%08X", new SecureRandom().nextInt());
    }

    private String script(String name) throws IOException {
        var file = directory.resolve(name);
        try (InputStream script = Objects.requireNonNull(AxlClients.class.getResourceAsStream("/axl/" + name))) {
            Files.write(file, script.readAllBytes());
        }
        return file.toString();
    }

    private JsonNode told(List<String> command) throws IOException, InterruptedException {
        var out = directory.resolve("out");
        var errors = directory.resolve("errors");
        var process = builder(command)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command.getFirst() + ": " + Files.readString(errors));
        }
        return new ObjectMapper().readTree(Files.readString(out));
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        var certificate = stack.phoneSideCertificate().toString();
        builder.environment().put("NODE_EXTRA_CA_CERTS", certificate);
        builder.environment().put("REQUESTS_CA_BUNDLE", certificate);
        return builder;
    }

    private boolean runs(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static void assume(boolean there, String otherwise) {
        if (REQUIRED && !there) {
            throw new AssertionError(otherwise);
        }
        assumeTrue(there, otherwise);
    }
}
