package io.offhook.stack.run;

import io.offhook.stack.home.PartProcess;
import io.offhook.stack.home.RunState;
import io.offhook.stackclient.stack.RunningPart;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Watches a stack in the foreground. Reports each part that ends or runs again. Returns when the stack is stopped. */
public final class StackWatch {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final RunState state;
    private final ProgressLines progress;
    private final Set<String> dead = new HashSet<>();

    public StackWatch(RunState state, ProgressLines progress) {
        this.state = state;
        this.progress = progress;
    }

    public void untilDown() throws InterruptedException {
        while (state.options().isPresent()) {
            state.parts().forEach(this::look);
            Thread.sleep(INTERVAL);
        }
        progress.say("The stack is stopped.");
    }

    private void look(RunningPart part) {
        if (!PartProcess.isAlive(part) && dead.add(part.name())) {
            progress.say("%s ended. Log: %s. ./offhook up in another terminal restarts it."
                    .formatted(part.title(), part.log()));
        } else if (PartProcess.isAlive(part) && dead.remove(part.name())) {
            progress.say(part.title() + " runs again.");
        }
    }
}
