package io.offhook.demo.step;

/** A scene went otherwise than the story demands. */
public class UnexpectedResult extends Exception {

    private static final long serialVersionUID = 1L;

    public UnexpectedResult(String expected, String seen) {
        super("expected " + expected + ", but saw " + seen);
    }
}
