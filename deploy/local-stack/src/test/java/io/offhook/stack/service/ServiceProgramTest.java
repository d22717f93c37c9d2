package io.offhook.stack.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProgramTest {

    @TempDir
    Path directory;

    @Test
    void passwords_are_in_a_file_of_the_owner_and_not_on_the_command_line() throws IOException {
        var command = program(Map.of("quarkus.datasource.password", "hidden")).prepare();

        assertThat(command.command()).noneMatch(argument -> argument.contains("hidden"));
        assertThat(command.environment()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(configuration())))
                .isEqualTo("rw-------");
        assertThat(read()).containsEntry("quarkus.datasource.password", "hidden");
    }

    @Test
    void a_backslash_in_a_value_survives_the_file() throws IOException {
        program(Map.of("offhook.files.signer.key", "C:\\keys")).prepare();

        assertThat(read()).containsEntry("offhook.files.signer.key", "C:\\keys");
    }

    @Test
    void the_first_port_is_that_of_rest_and_readiness_is_told_at_that_of_management() {
        var program = program(Map.of());

        assertThat(program.port()).isEqualTo(8081);
        assertThat(program.readyUrl()).isEqualTo("http://127.0.0.1:9081/q/health/ready");
        assertThat(program.udpPorts()).containsExactly(6969);
    }

    private ServiceProgram program(Map<String, String> settings) {
        return new ServiceProgram(
                "provisioning",
                directory.resolve("quarkus-run.jar"),
                configuration(),
                settings,
                9081,
                List.of(8081, 9081, 6970),
                List.of(6969));
    }

    private Path configuration() {
        return directory.resolve("configuration/provisioning.properties");
    }

    private Properties read() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(configuration())) {
            properties.load(reader);
        }
        return properties;
    }
}
