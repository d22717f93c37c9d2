package io.offhook.stack.run;

import io.offhook.servers.Ports;
import io.offhook.stack.home.HttpProbe;
import io.offhook.stack.home.PartProcess;
import io.offhook.stackclient.stack.RunningPart;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The current state of a part of the stack. */
public record PartStatus(String name, State state, OptionalLong pid, int port, String url, boolean ready, Path log) {

    /** DOWN: no process. NOT_READY: a process that does not answer. */
    public enum State {
        READY,
        NOT_READY,
        DOWN
    }

    public static PartStatus of(RunningPart part) {
        var process = PartProcess.of(part);
        var state = process.isEmpty() ? State.DOWN : answers(part) ? State.READY : State.NOT_READY;
        var pid = process.map(found -> OptionalLong.of(found.pid())).orElseGet(OptionalLong::empty);
        return new PartStatus(part.name(), state, pid, part.port(), part.url(), state == State.READY, part.log());
    }

    private static boolean answers(RunningPart part) {
        return part.readyUrl().map(HttpProbe::answersOk).orElseGet(() -> Ports.isOpen(part.port()));
    }
}
