package io.offhook.stack.run;

/** What must happen when this program is told to end, by Ctrl-C or otherwise, until it is released. */
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

    /** Whether this program is ending; errors met from then on are its own doing. */
    public boolean happened() {
        return happened;
    }

    public void release() {
        if (!happened) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
