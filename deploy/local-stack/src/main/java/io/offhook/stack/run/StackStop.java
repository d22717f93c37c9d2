package io.offhook.stack.run;

import io.offhook.servers.process.ProcessStop;
import io.offhook.servers.process.Signal;
import io.offhook.stack.home.PartProcess;
import io.offhook.stack.home.RunState;
import io.offhook.stackclient.stack.RunningPart;
import java.util.List;
import java.util.function.Predicate;

/** Stops the recorded parts, services before servers, and deletes their records. */
public final class StackStop {
    private final RunState state;
    private final ProgressLines progress;

    public StackStop(RunState state, ProgressLines progress) {
        this.state = state;
        this.progress = progress;
    }

    public void stopAll() {
        stop(any -> true);
    }

    void stop(Predicate<RunningPart> which) {
        var parts = state.parts().stream().filter(which).toList();
        Parallel.run(tasks(parts, true));
        Parallel.run(tasks(parts, false));
    }

    private List<Runnable> tasks(List<RunningPart> parts, boolean services) {
        return parts.stream()
                .filter(part -> part.service() == services)
                .<Runnable>map(part -> () -> stop(part))
                .toList();
    }

    private void stop(RunningPart part) {
        long begun = System.nanoTime();
        PartProcess.of(part)
                .ifPresentOrElse(
                        process -> {
                            ProcessStop.stop(process, Signal.valueOf(part.stopSignal()));
                            progress.line(part.title(), "stopped", begun, "");
                        },
                        () -> progress.line(part.title(), "had ended", begun, ""));
        state.forget(part);
    }
}
