package io.offhook.eventing.rebuild;

/** Another rebuild or check of this service runs, perhaps at another replica. */
public final class RebuildRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RebuildRunning() {
        super("another rebuild or check of this service runs");
    }
}
