package io.offhook.phone.demo;

/** The story ended before its end; the last scene played says why. */
class StoryStopped extends Exception {

    private static final long serialVersionUID = 1L;

    StoryStopped(String title, Throwable cause) {
        super("the story stopped at: " + title, cause);
    }
}
