package io.offhook.torture.check;

import java.util.Set;
import java.util.regex.Pattern;

/** Searches texts for the digits of codes, with or without groups. */
public final class DigitSearch {

    private static final Pattern SIXTEEN =
            Pattern.compile("(?<![0-9a-fA-F])(\\d{4})[ -]?(\\d{4})[ -]?(\\d{4})[ -]?(\\d{4})(?![0-9a-fA-F])");

    private final Set<String> codes;

    /** @param codes each 16 digits */
    public DigitSearch(Set<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    public boolean finds(CharSequence text) {
        return SIXTEEN.matcher(text)
                .results()
                .anyMatch(found -> codes.contains(found.group(1) + found.group(2) + found.group(3) + found.group(4)));
    }
}
