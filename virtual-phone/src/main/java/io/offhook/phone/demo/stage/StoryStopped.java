package io.offhook.phone.demo.stage;

/** The story ended before its end; the last scene played says why. */
public class StoryStopped extends Exception {

    private static final long serialVersionUID = 1L;

    public StoryStopped(String title, Throwable cause) {
        super("the story stopped at: " + title, cause);
    }
}
