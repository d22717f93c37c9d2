package io.offhook.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./offhook} in a checkout of stand-ins: builds never touch what runs. */
class RunsFromCopyTest {

    private static final List<String> LIBRARIES = List.of(
            "contracts",
            "pki",
            "test-pki",
            "eventing",
            "rest",
            "phone-listener",
            "uploads",
            "pages",
            "stack-client",
            "virtual-phone",
            "system-tests",
            "deploy/servers",
            "deploy/local-stack");
    private static final List<String> SERVICES =
            List.of("provisioning-service", "activation-service", "tvs-service", "selfcare-service", "console-service");

    @TempDir
    Path checkout;

    @BeforeEach
    void lay() throws IOException {
        Files.copy(Path.of("../../offhook"), checkout.resolve("offhook"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(checkout.resolve("deploy/script"));
        for (var part : List.of("deploy/script/jdk.sh", "deploy/script/build.sh")) {
            Files.copy(Path.of("../..").resolve(part), checkout.resolve(part));
        }
        Files.createFile(checkout.resolve("pom.xml"));
        program(
                "mvnw",
                "echo \"$*\" >> '" + checkout + "/builds'\nfor jar in $(cat '" + checkout
                        + "/artifacts'); do mkdir -p \"$(dirname \"$jar\")\"; echo rebuilt > \"$jar\"; done");
        program("jdk/bin/javac", "true");
        program("jdk/bin/java", "printf '%s\\n' \"$OFFHOOK_BUILD\" \"$@\"");
        Files.writeString(checkout.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        for (var library : LIBRARIES) {
            artifact(library, library + "/target/offhook-" + library.replace('/', '-') + "-1.jar");
            Files.createDirectories(checkout.resolve(library + "/target/lib"));
            artifact(library, library + "/target/lib/offhook-shared-1.jar");
            Files.writeString(checkout.resolve(library + "/target/lib/release-1.jar"), "release");
        }
        for (var service : SERVICES) {
            artifact(service, service + "/target/quarkus-app/quarkus-run.jar");
            artifact(service, service + "/target/quarkus-app/app/" + service + ".jar");
        }
    }

    @Test
    void what_up_starts_lies_in_a_copy_inside_the_home_of_the_stack() throws Exception {
        var said = offhook("up", "--detach");

        var copy = Path.of(said.getFirst());
        assertThat(copy.getParent()).isEqualTo(checkout.resolve("home/run"));
        assertThat(copy.getFileName().toString()).matches("app-[0-9]+");
        assertThat(classPath(said)).startsWith(copy + "/deploy/local-stack/target/offhook-deploy-local-stack-1.jar:");
        assertThat(copy.resolve("tvs-service/target/quarkus-app/app/tvs-service.jar"))
                .hasContent("built");
        assertThat(copy.resolve("deploy/local-stack/target/lib/release-1.jar")).hasContent("release");
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @Test
    void a_build_changes_no_jar_of_a_running_program() throws Exception {
        var copy = Path.of(offhook("up", "--detach").getFirst());
        var running = new ProcessBuilder("sh", "-c", "sleep 600 & wait", copy + "/tvs-service/running").start();
        try {
            newSource("system-tests");
            Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minusSeconds(300)));

            var after = offhook("demo");

            assertThat(Files.readAllLines(checkout.resolve("builds")))
                    .singleElement()
                    .asString()
                    .contains("package");
            assertThat(Path.of(after.getFirst())).isNotEqualTo(copy);
            assertThat(Path.of(after.getFirst()).resolve("system-tests/target/lib/offhook-shared-1.jar"))
                    .hasContent("rebuilt");
            assertThat(copy.resolve("tvs-service/target/quarkus-app/quarkus-run.jar"))
                    .hasContent("built");
            assertThat(copy.resolve("deploy/local-stack/target/lib/offhook-shared-1.jar"))
                    .hasContent("built");
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly().waitFor();
        }
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minusSeconds(300)));
        offhook("status");
        assertThat(copy).doesNotExist();
    }

    @Test
    void help_of_a_command_that_is_not_built_yet_builds_it_and_leaves_the_rest_of_the_copies_alone() throws Exception {
        var copy = Path.of(offhook("status").getFirst());
        var running = new ProcessBuilder("sh", "-c", "sleep 600 & wait", copy + "/running").start();
        try {
            Files.delete(checkout.resolve("system-tests/target/offhook-system-tests-1.jar"));

            var said = offhook("torture", "--help");

            assertThat(said).contains("io.offhook.torture.command.OffhookTorture", "--help");
            assertThat(copy.resolve("deploy/local-stack/target/offhook-deploy-local-stack-1.jar"))
                    .hasContent("built");
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly().waitFor();
        }
    }

    @Test
    void help_of_a_command_that_is_built_builds_nothing() throws Exception {
        newSource("system-tests");

        assertThat(offhook("torture", "--help")).contains("--help");

        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    private void artifact(String module, String file) throws IOException {
        var path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.createDirectories(checkout.resolve(module + "/src/main"));
        var pom = checkout.resolve(module + "/pom.xml");
        if (!Files.exists(pom)) {
            Files.createFile(pom);
        }
        Files.writeString(path, "built");
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(5)));
        Files.writeString(
                checkout.resolve("artifacts"), path + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void newSource(String module) throws IOException {
        var source = Files.createFile(checkout.resolve(module + "/src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    }

    private void program(String name, String body) throws IOException {
        var file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String classPath(List<String> said) {
        return said.get(said.indexOf("-cp") + 1);
    }

    /** What the stand-in of {@code java} was started with: the directory of the build first, then its arguments. */
    private List<String> offhook(String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(checkout.resolve("offhook").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", checkout.resolve("jdk").toString(),
                        "OFFHOOK_HOME", checkout.resolve("home").toString()));
        var errors = checkout.resolve("stderr").toFile();
        var process = builder.redirectError(errors).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors.toPath())).isZero();
        return said.lines().toList();
    }
}
