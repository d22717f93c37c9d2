package io.offhook.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseBackupTest {

    @Test
    void the_data_is_copied_and_what_belongs_to_the_running_server_is_not(@TempDir Path home) throws IOException {
        var from = home.resolve("from");
        write(from.resolve("base/1/1259"), "tables");
        write(from.resolve("postgresql.auto.conf"), "settings");
        write(from.resolve("postmaster.pid"), "4711");
        write(from.resolve("pg_wal/000000010000000000000001"), "log");
        write(from.resolve("pg_replslot/standby/state"), "slot");
        var to = Files.createDirectories(home.resolve("to"));

        BaseBackup.copy(from, to);

        assertThat(to.resolve("base/1/1259")).hasContent("tables");
        assertThat(to.resolve("postgresql.auto.conf")).hasContent("settings");
        assertThat(to.resolve("postmaster.pid")).doesNotExist();
        assertThat(to.resolve("pg_wal")).isEmptyDirectory();
        assertThat(to.resolve("pg_replslot")).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to)))
                .isEqualTo("rwx------");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
