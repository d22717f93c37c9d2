package io.offhook.pages.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The 16 digits of an activation code. A secret: {@code toString} hides it. */
public final class CodeDigits {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{16}");
    private static final int GROUP_SIZE = 4;

    private final String digits;

    private CodeDigits(String digits) {
        this.digits = digits;
    }

    public static Optional<CodeDigits> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new CodeDigits(text)) : Optional.empty();
    }

    /** The 16 digits without spaces. */
    public String expose() {
        return digits;
    }

    /** Four groups of four, as people read and type them. */
    public List<String> exposeGroups() {
        return IntStream.iterate(0, at -> at < digits.length(), at -> at + GROUP_SIZE)
                .mapToObj(at -> digits.substring(at, at + GROUP_SIZE))
                .toList();
    }

    /** For example {@code 1234 5678 9012 3456}. */
    public String exposeGrouped() {
        return String.join(" ", exposeGroups());
    }

    @Override
    public String toString() {
        return "CodeDigits[****]";
    }
}
