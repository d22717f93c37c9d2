package io.offhook.selfcare.mail.send;

/** What a mail server does instead of what it should. */
sealed interface SmtpFault {

    record Says(String reply) implements SmtpFault {}

    record Hangs() implements SmtpFault {}

    record Closes() implements SmtpFault {}

    record SaysGarbage() implements SmtpFault {}

    record SaysOneEndlessLine() implements SmtpFault {}

    /** A reply whose last line never comes. */
    record SaysEndlessLines() implements SmtpFault {}

    /** A line without an end, so slowly that the connection is never idle for long. */
    record Drips() implements SmtpFault {}

    /** What it should, and then closes. */
    record SaysAndCloses() implements SmtpFault {}

    /** What it should, and then nothing. */
    record SaysAndHangs() implements SmtpFault {}

    /** What it should, once the client has waited. */
    record Waits(int millis) implements SmtpFault {}
}
