package io.offhook.attack.check;

import java.util.List;
import java.util.regex.Pattern;

/** What no stranger's input may write into a log. */
public final class LogRules {

    private static final Pattern FAULT = Pattern.compile("\\b(?:ERROR|FATAL|SEVERE)\\b");
    private static final Pattern TRACE = Pattern.compile(
            "^\\s+at [\\w.$/@]+\\(.*\\)|^(?:Caused by: )?[a-z]\\w*(?:\\.\\w+)+(?:Exception|Error)\\b.*");
    private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} +");
    private static final Pattern CHANGING =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-\\d+)?|(?<=thread-)\\d+");
    private static final int LONGEST = 300;

    private LogRules() {}

    /** Lines at ERROR, and the first line of each stack trace; without their times, so that equal ones are equal. */
    public static List<String> violations(List<String> lines) {
        return lines.stream()
                .filter(line -> isFault(line) || isTrace(line))
                .filter(line -> !line.stripLeading().startsWith("at "))
                .map(line -> TIME.matcher(line).replaceFirst(""))
                .map(line -> CHANGING.matcher(line).replaceAll("..."))
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST)))
                .distinct()
                .toList();
    }

    private static boolean isFault(String line) {
        return TIME.matcher(line).find()
                && FAULT.matcher(line).region(0, Math.min(line.length(), 40)).find();
    }

    private static boolean isTrace(String line) {
        return TRACE.matcher(line).find();
    }
}
