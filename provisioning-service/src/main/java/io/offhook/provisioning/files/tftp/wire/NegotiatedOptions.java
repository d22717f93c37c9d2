package io.offhook.provisioning.files.tftp.wire;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The options of one transfer.
 *
 * @param blockSize bytes in every block but the last, RFC 2348
 * @param window blocks that are sent before the server waits for an acknowledgement, RFC 7440
 * @param timeout the time before the first retransmission, RFC 2349
 * @param acknowledged the options for the OACK, in the client's order; empty where the client asked for none that is known here
 */
public record NegotiatedOptions(int blockSize, int window, Duration timeout, Map<String, String> acknowledged) {

    private static final int DEFAULT_BLOCK = 512;
    private static final int MIN_BLOCK = 8;
    private static final int MAX_BLOCK = 65_464;

    /** Fits into an Ethernet frame with its headers, over IPv6 too. A lost fragment would be a lost block. */
    private static final int MAX_UNFRAGMENTED_BLOCK = 1_428;

    private static final int MAX_WINDOW = 65_535;
    private static final int MAX_GRANTED_WINDOW = 16;
    private static final int MAX_TIMEOUT_SECONDS = 255;

    /**
     * Passes over options that are unknown or out of their range, as RFC 2347 says.
     *
     * @param size of the file as it is sent, in bytes
     * @param defaultTimeout where the client asks for none
     */
    static NegotiatedOptions of(Map<String, String> asked, int size, Duration defaultTimeout) {
        int blockSize = DEFAULT_BLOCK;
        int window = 1;
        var timeout = defaultTimeout;
        Map<String, String> acknowledged = new LinkedHashMap<>();
        for (var option : asked.entrySet()) {
            var text = option.getValue();
            switch (option.getKey()) {
                case "blksize" -> {
                    blockSize =
                            Math.min(number(text, MIN_BLOCK, MAX_BLOCK).orElse(DEFAULT_BLOCK), MAX_UNFRAGMENTED_BLOCK);
                    acknowledge(acknowledged, option, number(text, MIN_BLOCK, MAX_BLOCK), blockSize);
                }
                case "windowsize" -> {
                    window = Math.min(number(text, 1, MAX_WINDOW).orElse(1), MAX_GRANTED_WINDOW);
                    acknowledge(acknowledged, option, number(text, 1, MAX_WINDOW), window);
                }
                case "timeout" -> {
                    var seconds = number(text, 1, MAX_TIMEOUT_SECONDS);
                    timeout = seconds.isPresent() ? Duration.ofSeconds(seconds.getAsInt()) : defaultTimeout;
                    acknowledge(acknowledged, option, seconds, (int) timeout.toSeconds());
                }
                case "tsize" -> acknowledge(acknowledged, option, number(text, 0, Integer.MAX_VALUE), size);
                default -> {} // unknown: not acknowledged
            }
        }
        return new NegotiatedOptions(blockSize, window, timeout, acknowledged);
    }

    private static void acknowledge(
            Map<String, String> acknowledged, Map.Entry<String, String> option, OptionalInt asked, int granted) {
        if (asked.isPresent()) {
            acknowledged.put(option.getKey(), String.valueOf(granted));
        }
    }

    private static OptionalInt number(String text, int min, int max) {
        if (!text.matches("[0-9]{1,9}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= min && number <= max ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
