package io.offhook.torture.installation;

import io.offhook.servers.process.ProcessCommand;
import java.util.List;

/** Freezes and resumes processes by SIGSTOP and SIGCONT. */
final class Signals {

    private Signals() {}

    static void freeze(long pid) {
        send("STOP", pid);
    }

    static void thaw(long pid) {
        send("CONT", pid);
    }

    private static void send(String signal, long pid) {
        ProcessCommand.of(List.of("sh", "-c", "kill -" + signal + " " + pid)).run();
    }
}
