package io.offhook.phone.cli;

import io.offhook.phone.redemption.CodeDigits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --code}: the digits as arguments, in one to four groups, or {@code -} for standard input. */
final class CodeOption {

    private static final String STANDARD_INPUT = "-";
    private static final int MAX_LINE = 100;

    @Option(
            names = "--code",
            arity = "1..4",
            paramLabel = "CODE",
            description =
                    "The activation code: 16 digits, blanks and dashes allowed. - reads it from standard input. Other"
                            + " users of this machine can see arguments (ps). A phone that has its configuration needs"
                            + " no code.")
    List<String> groups = List.of();

    /** Empty if the user gave no code. */
    Optional<CodeDigits> read(InputStream in, PrintWriter prompt) throws IOException {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var text = String.join(" ", groups);
        if (text.equals(STANDARD_INPUT)) {
            prompt.print("Activation code: ");
            prompt.flush();
            text = readLine(in);
        }
        try {
            return Optional.of(CodeDigits.parse(text));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("--code: " + e.getMessage());
        }
    }

    /** Reads one line, so that the user can end it with Enter. UTF-8, since mail programs make other dashes of the plain one. */
    private static String readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n' && line.size() < MAX_LINE; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
