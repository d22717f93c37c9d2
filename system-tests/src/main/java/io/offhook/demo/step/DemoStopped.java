package io.offhook.demo.step;

/** The story ended before its end; the last scene played says why. */
public class DemoStopped extends Exception {

    private static final long serialVersionUID = 1L;

    public DemoStopped(String title, Throwable cause) {
        super("the story stopped at: " + title, cause);
    }
}
