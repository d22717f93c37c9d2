package io.offhook.attack.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what no answer may tell: names of classes, lines of stack traces, statements of the database. */
public final class Leak {

    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:java|javax|jakarta|io\\.offhook|io\\.quarkus|io\\.vertx|io\\.netty|io\\.smallrye|org\\.hibernate|org\\.jboss|com\\.fasterxml)"
                    + "(?:\\.[a-z][a-z0-9_]*)+\\.[A-Z]\\w+"
                    + "|\\bat [\\w.$]+\\([\\w.]*:?\\d*\\)"
                    + "|\\b\\w+(?:Exception|Error)\\b(?=[:\\s])"
                    + "|\\b(?:select|insert into|update) [\\w.,*\\s]{1,200}\\b(?:from|values|set)\\b \\w+_\\w+");

    private Leak() {}

    /** The first that is found. */
    public static Optional<String> in(String text) {
        var found = INSIDE.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
