package io.offhook.phone.cli;

import java.io.IOException;
import java.io.InputStream;

/** Reads a code that should not be seen on the command line. */
final class CodeInput {

    private static final int LONGEST = 100;

    private CodeInput() {}

    /** Up to the end of the line, so that a person can simply press Enter. */
    static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
