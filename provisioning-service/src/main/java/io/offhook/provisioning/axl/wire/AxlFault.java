package io.offhook.provisioning.axl.wire;

/** Why an operation is refused, as AXL says it. The message is a sentence for the person who runs the program that asked. */
public final class AxlFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The longest name of a thing here has fewer. */
    private static final int MAX_NAME = 128;

    private final int code;
    private final boolean clients;

    private AxlFault(int code, boolean clients, String message) {
        super(message, null, false, false);
        this.code = code;
        this.clients = clients;
    }

    /** There is no such thing, or none that the caller may know of. */
    public static AxlFault notFound(String what) {
        return new AxlFault(5007, false, "Item not valid: The specified " + bounded(what) + " was not found");
    }

    /** The caller may not do it, or a rule of the thing forbids it. */
    public static AxlFault refused(String why) {
        return new AxlFault(5003, false, why);
    }

    /** The name is taken. */
    public static AxlFault duplicate(String why) {
        return new AxlFault(-239, true, why);
    }

    /** It names another thing that does not exist. */
    public static AxlFault missingReference(String why) {
        return new AxlFault(-691, true, why);
    }

    /** A value that breaks the rules of its field. */
    public static AxlFault invalid(String why) {
        return new AxlFault(5002, true, why);
    }

    /** Not SOAP, or more of it than is read. */
    public static AxlFault unreadable(String why) {
        return new AxlFault(599, true, why);
    }

    /** No operation of this name is served. */
    public static AxlFault notServed(String operation, String why) {
        return new AxlFault(5001, true, "The operation " + bounded(operation) + " is not served here" + why);
    }

    /** Something went wrong here, and the log says what. */
    public static AxlFault internal() {
        return new AxlFault(5000, false, "Something went wrong here; the log of the service says what.");
    }

    /** A name as the request has it, which may be as long as the request: its beginning, if it is longer than names are. */
    static String bounded(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME)) + "...";
    }

    public int code() {
        return code;
    }

    /** Whether the request is at fault. */
    public boolean isClients() {
        return clients;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
