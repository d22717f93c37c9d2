package io.offhook.stack.home;

import io.offhook.servers.process.ProcessIdentity;
import io.offhook.stackclient.stack.RunningPart;
import java.util.Optional;

/** The process behind a {@link RunningPart}. */
public final class PartProcess {

    private PartProcess() {}

    /** Empty if the process has ended, even if another process has its id. */
    public static Optional<ProcessHandle> of(RunningPart part) {
        return new ProcessIdentity(part.pid(), part.startedAt()).find();
    }

    public static boolean isAlive(RunningPart part) {
        return of(part).isPresent();
    }
}
