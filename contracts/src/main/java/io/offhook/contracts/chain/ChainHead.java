package io.offhook.contracts.chain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last record of a chain at some time, {@code chain:place:hash}. Who notes it elsewhere sees later whether anything up to it was
 * changed or removed.
 */
public record ChainHead(String chain, long place, String hash) {

    private static final Pattern TEXT = Pattern.compile("([a-z]+):([1-9][0-9]{0,17}):([A-Za-z0-9_-]{43})");

    public static Optional<ChainHead> parse(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? Optional.of(new ChainHead(match.group(1), Long.parseLong(match.group(2)), match.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return chain + ":" + place + ":" + hash;
    }
}
