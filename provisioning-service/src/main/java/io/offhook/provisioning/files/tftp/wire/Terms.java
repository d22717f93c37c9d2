package io.offhook.provisioning.files.tftp.wire;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What client and server agreed on.
 *
 * @param blockSize bytes in every block but the last, RFC 2348
 * @param window blocks that are sent before an acknowledgement is waited for, RFC 7440
 * @param timeout how long before something is sent again, the first time
 * @param agreed the options to be acknowledged, in the client's order; none: the client asked for none that we know
 */
public record Terms(int blockSize, int window, Duration timeout, Map<String, String> agreed) {

    private static final int USUAL_BLOCK = 512;
    private static final int SMALLEST_BLOCK = 8;
    private static final int LARGEST_BLOCK = 65_464;

    /** With its headers it fits into an Ethernet frame, over IPv6 too: a fragment lost is a block lost. */
    private static final int LARGEST_UNBROKEN = 1_428;

    private static final int LARGEST_WINDOW = 65_535;
    private static final int WINDOW_ENOUGH = 16;
    private static final int LONGEST_TIMEOUT = 255;

    /**
     * An option that is unknown, or out of its range, is passed over, as RFC 2347 wants it.
     *
     * @param size of the file as it is sent, in bytes
     * @param usual time-out, where the client does not care
     */
    static Terms of(Map<String, String> asked, int size, Duration usual) {
        int blockSize = USUAL_BLOCK;
        int window = 1;
        var timeout = usual;
        Map<String, String> agreed = new LinkedHashMap<>();
        for (var option : asked.entrySet()) {
            var text = option.getValue();
            switch (option.getKey()) {
                case "blksize" -> {
                    blockSize =
                            Math.min(number(text, SMALLEST_BLOCK, LARGEST_BLOCK).orElse(USUAL_BLOCK), LARGEST_UNBROKEN);
                    agree(agreed, option, number(text, SMALLEST_BLOCK, LARGEST_BLOCK), blockSize);
                }
                case "windowsize" -> {
                    window = Math.min(number(text, 1, LARGEST_WINDOW).orElse(1), WINDOW_ENOUGH);
                    agree(agreed, option, number(text, 1, LARGEST_WINDOW), window);
                }
                case "timeout" -> {
                    var seconds = number(text, 1, LONGEST_TIMEOUT);
                    timeout = seconds.isPresent() ? Duration.ofSeconds(seconds.getAsInt()) : usual;
                    agree(agreed, option, seconds, (int) timeout.toSeconds());
                }
                case "tsize" -> agree(agreed, option, number(text, 0, Integer.MAX_VALUE), size);
                default -> {} // RFC 2347: what is not understood is not acknowledged
            }
        }
        return new Terms(blockSize, window, timeout, agreed);
    }

    private static void agree(
            Map<String, String> agreed, Map.Entry<String, String> option, OptionalInt asked, int granted) {
        if (asked.isPresent()) {
            agreed.put(option.getKey(), String.valueOf(granted));
        }
    }

    private static OptionalInt number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
