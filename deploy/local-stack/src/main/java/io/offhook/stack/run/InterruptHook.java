package io.offhook.stack.run;

/** Runs an action when this JVM is terminated, by Ctrl-C or a signal, unless it is released before. */
public final class InterruptHook {
    private final Thread hook;
    private volatile boolean happened;

    private InterruptHook(Runnable action) {
        this.hook = new Thread(() -> {
            happened = true;
            action.run();
        });
    }

    public static InterruptHook run(Runnable action) {
        var guard = new InterruptHook(action);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    /** Whether this JVM is ending. Errors after that are a consequence of it. */
    public boolean happened() {
        return happened;
    }

    public void release() {
        if (!happened) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
