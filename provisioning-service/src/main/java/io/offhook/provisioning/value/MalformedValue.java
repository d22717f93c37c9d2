package io.offhook.provisioning.value;

/** A text that breaks the rules of its field. The message is a sentence for the person who wrote it. */
public final class MalformedValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_QUOTE = 60;

    private final String field;

    public MalformedValue(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Name of the field in the REST interface. */
    public String field() {
        return field;
    }

    /** A text of unknown origin, cut and without control characters, fit for a message. */
    public static String quoted(String text) {
        var cut = text.length() > MAX_QUOTE ? text.substring(0, MAX_QUOTE) + "..." : text;
        return "'" + cut.replaceAll("\\p{Cntrl}", "?") + "'";
    }
}
