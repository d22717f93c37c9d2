package io.offhook.phone.demo.stage;

/** A scene went otherwise than the story demands. */
public class Surprise extends Exception {

    private static final long serialVersionUID = 1L;

    public Surprise(String expected, String seen) {
        super("expected " + expected + ", but saw " + seen);
    }
}
