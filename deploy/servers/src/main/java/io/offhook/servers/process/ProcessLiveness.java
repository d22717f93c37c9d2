package io.offhook.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process still runs. */
public final class ProcessLiveness {

    private ProcessLiveness() {}

    /** False for an ended process and for a zombie. A container without an init never reaps zombies. */
    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** A process whose main thread has ended while others run has the same state, and still holds its ports. */
    private static boolean isZombie(long pid) {
        var proc = Path.of("/proc", String.valueOf(pid));
        try (var threads = Files.list(proc.resolve("task"))) {
            return hasEnded(proc) && threads.count() <= 1;
        } catch (IOException | UncheckedIOException noSuchThingHere) {
            return false;
        }
    }

    /** {@code 4711 (name) Z ...}: the state follows the last parenthesis, because the name may contain any character. */
    private static boolean hasEnded(Path proc) throws IOException {
        var stat = new String(Files.readAllBytes(proc.resolve("stat")), StandardCharsets.ISO_8859_1);
        return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    }
}
