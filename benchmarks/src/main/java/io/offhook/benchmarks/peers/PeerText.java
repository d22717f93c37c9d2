package io.offhook.benchmarks.peers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as a table. */
public final class PeerText {

    private PeerText() {}

    public static String heading() {
        return "%-22s %-46s %10s %10s %7s".formatted("", "CPU ms each", "peer", "stack", "ratio");
    }

    public static List<String> lines(PeerResult result) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%-22s %-46s %10.2f %10.2f %7.2f",
                        result.peer() + " " + result.version(),
                        result.ofPeer().operation() + " / " + result.ofStack().operation(),
                        result.ofPeer().cpuMillis(),
                        result.ofStack().cpuMillis(),
                        result.ratio()),
                String.format(
                        Locale.ROOT,
                        "    %.1f/s and %.1f/s; failed %d and %d; %s",
                        result.ofPeer().perSecond(),
                        result.ofStack().perSecond(),
                        result.ofPeer().failed(),
                        result.ofStack().failed(),
                        result.details().entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", "))));
    }
}
