package io.offhook.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs test classes of a module in a process of their own. */
final class TestProcess {

    private static final int PASSED = 0;
    private static final int FAILED = 1;

    private final CompiledCopy copy;
    private final Path log;
    private final Duration timeout;

    /** @param log gets the output of the last run */
    TestProcess(CompiledCopy copy, Path log, Duration timeout) {
        this.copy = copy;
        this.log = log;
        this.timeout = timeout;
    }

    enum Result {
        PASSED,
        FAILED,
        TIMED_OUT
    }

    /** @throws IllegalStateException if the tests could not be run at all */
    Result run(String module, List<String> tests) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                copy.classPath(module) + ":" + System.getProperty("java.class.path"),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--details=summary",
                "--fail-if-no-tests"));
        for (var test : tests) {
            command.add("--select-class=" + className(module, test));
        }
        var process = new ProcessBuilder(command)
                .directory(copy.directory(module).toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return Result.TIMED_OUT;
        }
        return switch (process.exitValue()) {
            case PASSED -> Result.PASSED;
            case FAILED -> Result.FAILED;
            default -> throw new IllegalStateException(tests + " of " + module + " did not run: see " + log);
        };
    }

    private String className(String module, String test) throws IOException {
        var classes = copy.directory(module).resolve("target/test-classes");
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.endsWith(test + ".class"))
                    .map(file -> classes.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(module + " has no test " + test));
        }
    }
}
