package io.offhook.attack.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The types of problems that {@code docs/problems.md} names, in the first cell of its tables. */
public record KnownProblems(Set<String> types) {

    /** Before each type. */
    public static final String PREFIX = "https://offhook.io/problems/";

    private static final Pattern TYPE = Pattern.compile("`([a-z0-9-]+)`");

    public static KnownProblems of(List<String> page) {
        var types = new HashSet<String>();
        page.stream()
                .filter(line -> line.startsWith("| `"))
                .forEach(line ->
                        TYPE.matcher(line.split("\\|", 3)[1]).results().forEach(found -> types.add(found.group(1))));
        if (types.isEmpty()) {
            throw new IllegalArgumentException("the page names no problem");
        }
        return new KnownProblems(types);
    }

    boolean contains(String uri) {
        return uri.startsWith(PREFIX) && types.contains(uri.substring(PREFIX.length()));
    }
}
