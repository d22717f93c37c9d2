package io.offhook.servers.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads {@code docs/problems.md}, so that a test can compare it with an enum of problems. Each enum has a section. The table rows of a
 * section have types in back quotes, then one status for all types or one for each: {@code | `a`, `b` | 404 | ... |}.
 */
public final class ProblemPage {

    private static final Path PAGE = Path.of("docs", "problems.md");
    private static final Pattern TYPE = Pattern.compile("`([a-z0-9-]+)`");
    private static final Pattern STATUS = Pattern.compile("\\b([1-5][0-9]{2})\\b");

    private ProblemPage() {}

    /** The types of a section with their status, sorted by type. */
    public static Map<String, Integer> section(String heading) {
        var types = new TreeMap<String, Integer>();
        lines().stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .forEach(row -> addRow(row, types));
        return types;
    }

    private static void addRow(String row, Map<String, Integer> types) {
        var cells = row.split("\\|");
        var names = matches(TYPE, cells[1]);
        var statuses = matches(STATUS, cells[2]);
        if (statuses.size() != 1 && statuses.size() != names.size()) {
            throw new AssertionError(
                    "row with " + names.size() + " types and " + statuses.size() + " statuses: " + row);
        }
        for (int i = 0; i < names.size(); i++) {
            types.put(names.get(i), Integer.valueOf(statuses.get(Math.min(i, statuses.size() - 1))));
        }
    }

    private static List<String> matches(Pattern pattern, String cell) {
        return pattern.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Searches upwards: tests run in the directory of their module. */
    private static List<String> lines() {
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            var page = directory.resolve(PAGE);
            if (Files.exists(page)) {
                try {
                    return Files.readAllLines(page);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new AssertionError(
                PAGE + " is in no directory above " + Path.of("").toAbsolutePath());
    }
}
