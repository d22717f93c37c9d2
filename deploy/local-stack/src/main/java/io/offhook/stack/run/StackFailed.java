package io.offhook.stack.run;

/** A command cannot do what it was asked. The message is for the person who asked, and says what to do. */
public class StackFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailed(String message) {
        super(message);
    }
}
