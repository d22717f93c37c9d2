package io.offhook.console.page;

/** What a person is told where something went wrong: sentences of ours, never those of an exception. */
enum ErrorWords {
    UNREADABLE(
            400,
            "The console cannot read this request",
            "Go back, load the page again, and try once more. A form that was open for long is no longer accepted."),
    NOT_SIGNED_IN(401, "Sign in first", "Your session has ended, or you have not signed in yet."),
    NOT_ALLOWED(403, "Your account may not do this", "Ask an administrator if you need to."),
    NOT_FOUND(
            404,
            "There is nothing at this address",
            "It may have been removed, or the address may be mistyped. The search finds phones, codes, devices and people."),
    NOT_HERE(405, "This address does not do that", "Go back to the page that you came from, and use its buttons."),
    CHANGED(409, "Somebody else changed this", "Load the page again to see how it is now, then make your change."),
    CHANGED_SINCE(
            412,
            "This was changed since you looked",
            "Load the page again to see how it is now, then make your change."),
    TOO_LARGE(413, "This is too large", "Send a smaller file, or several of them one after the other."),
    REFUSED(422, "This cannot be done so", "Go back, look at what you entered, and try again."),
    TOO_MANY(429, "Too many tries", "Wait a minute, then try again."),
    BROKEN(
            500,
            "Something went wrong here",
            "Nobody knows whether what you wanted was done: look before you try again. The log of the console says what happened."),
    BUSY(503, "The console is busy, or waits for its database", "Nothing is lost. Try again in a moment.");

    private final int status;
    private final String title;
    private final String sentence;

    ErrorWords(int status, String title, String sentence) {
        this.status = status;
        this.title = title;
        this.sentence = sentence;
    }

    String title() {
        return title;
    }

    String sentence() {
        return sentence;
    }

    /** The nearest of the same kind for a status that has no words of its own. */
    static ErrorWords of(int status) {
        for (var each : values()) {
            if (each.status == status) {
                return each;
            }
        }
        return status < 500 ? UNREADABLE : status == 502 || status == 504 ? BUSY : BROKEN;
    }
}
