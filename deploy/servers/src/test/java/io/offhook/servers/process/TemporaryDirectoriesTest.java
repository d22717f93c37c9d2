package io.offhook.servers.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoriesTest {

    @Test
    void a_directory_of_a_living_jvm_stays_when_another_asks_for_one() {
        var mine = TemporaryDirectories.directory("mine");

        TemporaryDirectories.directory("next");

        assertThat(mine).exists();
        TemporaryDirectories.removeIfOurs(mine);
        assertThat(mine).doesNotExist();
    }

    @Test
    void a_directory_without_an_owner_is_never_removed(@TempDir Path data) throws Exception {
        Files.createFile(data.resolve("table"));

        TemporaryDirectories.removeIfOurs(data);
        TemporaryDirectories.remember(data, ProcessHandle.current());

        assertThat(data).isDirectoryContaining("glob:**table");
        assertThat(data.resolve("process")).doesNotExist();
    }
}
