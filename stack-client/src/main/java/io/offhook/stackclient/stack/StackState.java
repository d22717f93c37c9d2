package io.offhook.stackclient.stack;

import java.util.List;

/** Whether a local stack runs and is ready. */
public sealed interface StackState {

    record Ready(StackDescription stack) implements StackState {}

    /** @param silent the names of the services that do not answer or are not ready */
    record Unready(List<String> silent) implements StackState {

        public String message() {
            return "the stack runs, but not all of it is ready: see " + String.join(", ", silent)
                    + " in ./offhook status; ./offhook up restarts what ended";
        }
    }

    /** No stack was started, or no service answers. */
    record None() implements StackState {}
}
