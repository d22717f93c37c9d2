package io.offhook.provisioning.value;

/** A text that is not what it should be. The message is a sentence for the person who wrote it. */
public final class MalformedValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 60;

    private final String field;

    public MalformedValue(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Name of the field as the REST interface knows it. */
    public String field() {
        return field;
    }

    /** A stranger's text, fit for a message. */
    public static String quoted(String text) {
        var cut = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
        return "'" + cut.replaceAll("\\p{Cntrl}", "?") + "'";
    }
}
