package io.offhook.upload;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** What is between the values of a row: a comma, a semicolon or a tab. */
enum Dialect {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    /** A line before the header that some spreadsheets write and read. */
    private static final Pattern DECLARATION = Pattern.compile("\"?sep=(.)\"?[,;\t ]*", Pattern.CASE_INSENSITIVE);

    private final char delimiter;
    private final CSVFormat format;

    Dialect(char delimiter) {
        this.delimiter = delimiter;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
    }

    CSVFormat format() {
        return format;
    }

    /** What a line such as {@code sep=;} declares; empty if it is no such line. */
    static Optional<Dialect> declaredBy(String line) {
        var declaration = DECLARATION.matcher(line.strip());
        if (!line.startsWith("sep=\t") && !declaration.matches()) {
            return Optional.empty();
        }
        char declared = line.startsWith("sep=\t") ? '\t' : declaration.group(1).charAt(0);
        for (var each : values()) {
            if (each.delimiter == declared) {
                return Optional.of(each);
            }
        }
        throw new UnusableFile("The line sep= names another delimiter than comma, semicolon or tab.");
    }

    /** The one that the header has most often outside of quotes. */
    static Dialect of(String header) {
        var most = COMMA;
        for (var each : values()) {
            if (each.countIn(header) > most.countIn(header)) {
                most = each;
            }
        }
        return most;
    }

    private long countIn(String line) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && line.charAt(i) == delimiter) {
                count++;
            }
        }
        return count;
    }
}
