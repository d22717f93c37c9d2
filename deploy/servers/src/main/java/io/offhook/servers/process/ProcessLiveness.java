package io.offhook.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process still runs. */
public final class ProcessLiveness {

    private ProcessLiveness() {}

    /** Not ended, and not a zombie either: one that ended and whose parent never asks for it, as in a container without an init. */
    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** A process whose first thread alone has ended looks the same, and still holds its ports. */
    private static boolean isZombie(long pid) {
        var proc = Path.of("/proc", String.valueOf(pid));
        try (var threads = Files.list(proc.resolve("task"))) {
            return hasEnded(proc) && threads.count() <= 1;
        } catch (IOException | UncheckedIOException noSuchThingHere) {
            return false;
        }
    }

    /** {@code 4711 (name) Z ...}; the name may hold anything, the state follows its last parenthesis. */
    private static boolean hasEnded(Path proc) throws IOException {
        var stat = new String(Files.readAllBytes(proc.resolve("stat")), StandardCharsets.ISO_8859_1);
        return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    }
}
