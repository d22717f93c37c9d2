package io.offhook.attack.watch;

import io.offhook.attack.check.ProcessFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What Linux and the JVM tell about a process. */
record ServiceProcess(long pid) {

    private static final Pattern LIVE = Pattern.compile("Total +\\d+ +(\\d+)");
    private static final long KILO = 1_024;
    private static final long JCMD_SECONDS = 20;

    /** @throws IOException if the process has ended */
    ProcessFigures figures() throws IOException {
        var status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
        try (var descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return new ProcessFigures(
                    number(status, "VmRSS:") / KILO, descriptors.count(), number(status, "Threads:"), 0);
        }
    }

    private static long number(Iterable<String> status, String key) {
        for (var line : status) {
            if (line.startsWith(key)) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }

    /** Megabytes of live objects, after a collection; 0 where the JVM does not tell. */
    long liveHeap() throws IOException, InterruptedException {
        var output = Files.createTempFile("live-heap", ".txt");
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(JCMD_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return 0;
            }
            var total = LIVE.matcher(Files.readString(output));
            return total.find() ? Long.parseLong(total.group(1)) / KILO / KILO : 0;
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
