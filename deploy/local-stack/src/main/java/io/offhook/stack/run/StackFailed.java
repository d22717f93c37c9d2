package io.offhook.stack.run;

/** A command failed. The message is for the user and says what to do. */
public class StackFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailed(String message) {
        super(message);
    }
}
