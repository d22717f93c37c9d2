package io.offhook.servers.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Copies the files of a PostgreSQL while it runs, between the start and the end of a backup. Files change and vanish meanwhile; the
 * write-ahead log from the start of the backup on makes the copy whole.
 */
final class BaseBackup extends SimpleFileVisitor<Path> {

    /** Their files belong to the running server. */
    private static final Set<Path> ONLY_DIRECTORIES =
            Set.of(Path.of("pg_wal"), Path.of("pg_replslot"), Path.of("pg_stat_tmp"), Path.of("pg_notify"));

    private static final Set<Path> LEFT_OUT = Set.of(Path.of("postmaster.pid"), Path.of("postmaster.opts"));

    private final Path from;
    private final Path to;

    private BaseBackup(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** @param to an empty directory, or none yet */
    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new BaseBackup(from, to));
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        Files.createDirectories(copyOf(directory));
        return ONLY_DIRECTORIES.contains(from.relativize(directory))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!LEFT_OUT.contains(from.relativize(file))) {
            try {
                Files.copy(file, copyOf(file), StandardCopyOption.REPLACE_EXISTING);
            } catch (NoSuchFileException vanished) {
                return FileVisitResult.CONTINUE;
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private Path copyOf(Path file) {
        return to.resolve(from.relativize(file).toString());
    }
}
