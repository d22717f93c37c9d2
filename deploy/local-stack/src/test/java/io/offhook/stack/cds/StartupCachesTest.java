package io.offhook.stack.cds;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.process.JavaProgram;
import io.offhook.servers.process.ProcessCommand;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real JVMs. */
class StartupCachesTest {

    @TempDir
    Path build;

    private StartupCaches caches = StartupCaches.none();

    @BeforeEach
    void prepare() throws IOException {
        caches = StartupCaches.in(build.resolve("cds"));
        writeJar();
    }

    @Test
    void the_first_run_records_and_the_next_one_starts_from_the_cache() throws IOException {
        assertThat(run()).contains("ready");
        assertThat(caches.recorded()).isPresent();

        create();

        assertThat(caches.recorded()).isEmpty();
        assertThat(options()).anyMatch(option -> option.startsWith("-XX:SharedArchiveFile="));
        assertThat(run()).isEqualTo("ready\n");
    }

    @Test
    void a_cache_of_another_build_is_not_used_and_goes_when_there_is_a_new_one() throws IOException {
        run();
        create();
        writeJar();

        assertThat(options()).anyMatch(StartupCachesTest::records);

        run();
        create();
        assertThat(cacheFiles()).hasSize(1);
    }

    @Test
    void a_cache_of_other_options_of_the_jvm_is_not_used() throws IOException {
        run();
        create();

        assertThat(caches.applyTo("program", command("-Xmx48m")).command()).anyMatch(StartupCachesTest::records);
    }

    @Test
    void a_list_of_classes_that_was_cut_short_does_no_harm() throws IOException {
        run();
        truncate(".classes");

        create();

        assertThat(caches.recorded()).isEmpty();
        assertThat(run()).contains("ready");
    }

    @Test
    void no_cache_is_made_of_a_recording_of_another_build() throws IOException {
        run();
        writeJar();

        create();

        assertThat(cacheFiles()).isEmpty();
        assertThat(caches.recorded()).isEmpty();
    }

    @Test
    void a_half_written_cache_is_not_used_and_goes() throws IOException {
        run();
        create();
        var cache = cacheFiles().getFirst();
        Files.move(cache, Path.of(cache + ".part"));

        assertThat(options()).anyMatch(StartupCachesTest::records);
        run();
        create();
        assertThat(build.resolve("cds")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_program_starts_with_a_cache_that_the_disk_has_spoiled() throws IOException {
        run();
        create();
        try (var file = new RandomAccessFile(cacheFiles().getFirst().toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[1 << 20]);
        }

        assertThat(run()).contains("ready");
    }

    @Test
    void what_is_no_java_program_stays_as_it_is() {
        var command = ProcessCommand.of(List.of("redis-server", "--port", "6379"));

        assertThat(caches.applyTo("redis", command)).isEqualTo(command);
    }

    private static boolean records(String option) {
        return option.startsWith("-XX:DumpLoadedClassList=");
    }

    private String run() {
        return caches.applyTo("program", command("-Xmx32m")).run();
    }

    private List<String> options() {
        return caches.applyTo("program", command("-Xmx32m")).command();
    }

    private ProcessCommand command(String heap) {
        return ProcessCommand.of(List.of(JavaProgram.java(), "-XX:+UseSerialGC", heap, "-jar", jar().toString()));
    }

    private void create() throws IOException {
        new CacheCreation(build.resolve("cds")).run();
    }

    private Path jar() {
        return build.resolve("program/program.jar");
    }

    /** The same program with another time, as a build writes it. */
    private void writeJar() throws IOException {
        var earlier = Files.exists(jar()) ? Files.getLastModifiedTime(jar()).toInstant() : Instant.now();
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, StandInProgram.class.getName());
        Files.createDirectories(jar().getParent());
        var file = StandInProgram.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(jar()), manifest);
                var content = Objects.requireNonNull(
                        StandInProgram.class.getClassLoader().getResourceAsStream(file))) {
            jar.putNextEntry(new JarEntry(file));
            content.transferTo(jar);
        }
        Files.setLastModifiedTime(jar(), FileTime.from(earlier.plusSeconds(60)));
    }

    private List<Path> cacheFiles() throws IOException {
        return filesThatEndWith(".jsa");
    }

    private void truncate(String end) throws IOException {
        try (var file = new RandomAccessFile(filesThatEndWith(end).getFirst().toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
    }

    private List<Path> filesThatEndWith(String end) throws IOException {
        try (var files = Files.list(build.resolve("cds"))) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
