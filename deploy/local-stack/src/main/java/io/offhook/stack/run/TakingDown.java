package io.offhook.stack.run;

import io.offhook.servers.Stopping;
import io.offhook.stack.home.RunState;
import io.offhook.stack.home.RunningPart;
import java.util.List;
import java.util.function.Predicate;

/** Stops what was started and is remembered, services before servers, and forgets it. */
public final class TakingDown {
    private final RunState state;
    private final Progress progress;

    public TakingDown(RunState state, Progress progress) {
        this.state = state;
        this.progress = progress;
    }

    public void stopAll() {
        stop(any -> true);
    }

    void stop(Predicate<RunningPart> which) {
        var parts = state.parts().stream().filter(which).toList();
        Together.run(tasks(parts, true));
        Together.run(tasks(parts, false));
    }

    private List<Runnable> tasks(List<RunningPart> parts, boolean services) {
        return parts.stream()
                .filter(part -> part.service() == services)
                .<Runnable>map(part -> () -> stop(part))
                .toList();
    }

    private void stop(RunningPart part) {
        long begun = System.nanoTime();
        part.process()
                .ifPresentOrElse(
                        process -> {
                            Stopping.stop(process, part.stopSignal());
                            progress.line(part.title(), "stopped", begun, "");
                        },
                        () -> progress.line(part.title(), "was gone", begun, ""));
        state.forget(part);
    }
}
