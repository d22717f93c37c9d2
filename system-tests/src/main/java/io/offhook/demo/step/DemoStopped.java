package io.offhook.demo.step;

/** The demo ended at a step that failed; the report of that step says why. */
public class DemoStopped extends Exception {

    private static final long serialVersionUID = 1L;

    public DemoStopped(String title, Throwable cause) {
        super("the demo stopped at: " + title, cause);
    }
}
