package io.offhook.stackclient.stack;

import java.net.URI;
import java.util.List;

/** Whether there is a stack to work with. */
public sealed interface StackState {

    record Ready(StackDescription stack) implements StackState {}

    /** @param silent the services that do not answer, or answer that they are not ready */
    record Unready(List<URI> silent) implements StackState {

        public String message() {
            return "the stack runs, but " + silent + " is not ready: ./offhook status says more, ./offhook up mends it";
        }
    }

    /** None was started, or all of it is gone. */
    record None() implements StackState {}
}
