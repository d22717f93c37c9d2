package io.offhook.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process still does anything. */
final class Life {

    private Life() {}

    /** Not ended, and not a zombie either: one that ended and whose parent never asks for it, as in a container without an init. */
    static boolean isIn(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** {@code 4711 (name) Z ...}; the name may hold anything, the state follows its last parenthesis. */
    private static boolean isZombie(long pid) {
        try {
            var stat = new String(Files.readAllBytes(Path.of("/proc/" + pid + "/stat")), StandardCharsets.ISO_8859_1);
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchThingHere) {
            return false;
        }
    }
}
