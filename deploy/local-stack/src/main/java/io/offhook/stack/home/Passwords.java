package io.offhook.stack.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The passwords of this stack. Each is generated on first use and stored. */
public final class Passwords {
    /** Without 0 and o, 1, l and i, which look alike. 12 characters have 59 bits. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    private final Path file;
    private final Map<String, String> known;
    private final SecureRandom random = new SecureRandom();

    private Passwords(Path file, Map<String, String> known) {
        this.file = file;
        this.known = known;
    }

    public static Passwords in(Path file) {
        var known = new TreeMap<String, String>();
        if (Files.exists(file)) {
            PrivateFiles.read(file)
                    .lines()
                    .map(line -> line.split("=", 2))
                    .forEach(entry -> known.put(entry[0], entry[1]));
        }
        return new Passwords(file, known);
    }

    public String account(String name) {
        return of("account." + name);
    }

    public String database(String name) {
        return of("database." + name);
    }

    /** A key that is no account's password, such as that of the session cookie. */
    public String key(String name) {
        return of("key." + name);
    }

    private synchronized String of(String name) {
        var password = known.get(name);
        if (password == null) {
            password = generated();
            known.put(name, password);
            PrivateFiles.write(file, text());
        }
        return password;
    }

    private String generated() {
        return IntStream.range(0, GROUPS).mapToObj(ignored -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP_LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private String text() {
        return known.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "passwords in " + file;
    }
}
