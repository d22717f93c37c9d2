package io.offhook.benchmarks.peers;

import io.offhook.benchmarks.measure.AlternatingRounds;
import io.offhook.benchmarks.measure.Round;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A peer beside the stack. The field names are part of the JSON document.
 *
 * @param version of the peer
 * @param ratio processor time of the stack divided by that of the peer
 * @param details which processes took it, and what else was seen
 */
public record PeerResult(
        String peer, String version, Side ofPeer, Side ofStack, double ratio, Map<String, Double> details) {

    /**
     * @param cpuMillis of all server processes for one operation, without the client; the median of the rounds
     * @param failed operations that count for nothing
     */
    public record Side(String operation, double cpuMillis, double perSecond, long failed) {

        static Side of(String operation, List<Round> rounds) {
            return new Side(
                    operation,
                    rounded(AlternatingRounds.median(rounds, Side::servers)),
                    AlternatingRounds.median(rounds, Round::perSecond),
                    rounds.stream()
                            .flatMap(round -> round.failures().values().stream())
                            .mapToLong(Long::longValue)
                            .sum());
        }

        private static double servers(Round round) {
            return round.cost().entrySet().stream()
                    .filter(cost -> !cost.getKey().equals("client"))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }

    static PeerResult of(String peer, String version, Side ofPeer, Side ofStack, Map<String, Double> details) {
        var ratio = ofPeer.cpuMillis() == 0 ? 0 : rounded(ofStack.cpuMillis() / ofPeer.cpuMillis());
        return new PeerResult(peer, version, ofPeer, ofStack, ratio, new TreeMap<>(details));
    }

    /** The median of each process. */
    static Map<String, Double> processes(List<Round> rounds) {
        var costs = new TreeMap<String, Double>();
        rounds.getFirst()
                .cost()
                .keySet()
                .forEach(name -> costs.put(
                        name,
                        AlternatingRounds.median(rounds, round -> round.cost().getOrDefault(name, 0.0))));
        return costs;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
