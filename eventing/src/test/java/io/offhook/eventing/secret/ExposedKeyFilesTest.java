package io.offhook.eventing.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposedKeyFilesTest {

    @TempDir
    Path directory;

    @Test
    void a_key_that_everybody_may_read_is_named() throws IOException {
        var open = key("open", "rw-r--r--");

        assertThat(ExposedKeyFiles.exposed(open)).containsExactly(open);
    }

    @Test
    void keys_of_the_owner_and_of_a_group_are_not() throws IOException {
        assertThat(ExposedKeyFiles.exposed(key("owner", "r--------"))).isEmpty();
        assertThat(ExposedKeyFiles.exposed(key("group", "rw-r-----"))).isEmpty();
    }

    @Test
    void keys_in_a_directory_of_services_are_found() throws IOException {
        Files.createDirectory(directory.resolve("tvs"));
        var open = key("tvs/2026-11", "r--r--r--");
        key("tvs/2026-12", "r--------");

        assertThat(ExposedKeyFiles.exposed(directory)).containsExactly(open);
    }

    @Test
    void a_path_that_does_not_exist_is_no_key() {
        assertThat(ExposedKeyFiles.exposed(directory.resolve("none"))).isEmpty();
    }

    private Path key(String name, String permissions) throws IOException {
        var file = Files.writeString(directory.resolve(name), "a key");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
