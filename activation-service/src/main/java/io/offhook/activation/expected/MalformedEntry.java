package io.offhook.activation.expected;

/** A row of a list that is no entry. The message is a sentence for the person who wrote it. */
public final class MalformedEntry extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedEntry(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
