package io.offhook.demo.step;

/** A step of the demo failed; its report has the reason. */
public class DemoStopped extends Exception {

    private static final long serialVersionUID = 1L;

    public DemoStopped(String title, Throwable cause) {
        super("the demo stopped at: " + title, cause);
    }
}
