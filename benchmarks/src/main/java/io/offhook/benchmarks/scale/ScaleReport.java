package io.offhook.benchmarks.scale;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The installation that the demand needs. The field names are part of the JSON document. */
public record ScaleReport(
        ScaleDemand demand,
        List<ServiceSize> services,
        List<TopicSize> topics,
        RedisSize redis,
        Map<String, Double> cores,
        PerMillionPhones perMillionPhones,
        List<Wall> walls,
        Collection<UnitCost> unitCosts) {

    /** @param replicas processes of the service */
    public record ServiceSize(
            String service, double cores, int replicas, double commitsPerSecond, double databaseBytes, Shards shards) {}

    /**
     * Into how many databases the service's one must be split, by what makes it necessary.
     *
     * @param needed the largest of them
     */
    public record Shards(int bySize, int byCommits, int byRelay, int needed) {

        static Shards of(double bySize, double byCommits, double byRelay) {
            var needed = Math.max(bySize, Math.max(byCommits, byRelay));
            return new Shards(whole(bySize), whole(byCommits), whole(byRelay), whole(needed));
        }

        private static int whole(double shards) {
            return Math.max(1, (int) Math.ceil(shards));
        }
    }

    /**
     * @param bytesKept of all replicas of the topic
     * @param partitions at least one for each replica of the service that has most to do with a record
     */
    public record TopicSize(
            String topic, double recordsPerSecond, double bytesPerSecond, double bytesKept, int partitions) {}

    public record RedisSize(double bytes, double commandsPerSecond, int nodes) {}

    /** What the life of a million phones takes, whatever their rate. */
    public record PerMillionPhones(double coreHours, double databaseGigabytes, double kafkaGigabytes) {}

    /**
     * Where one of something is full, if nothing is split.
     *
     * @param at in {@code unit}, of phones or of phones a second
     * @param asked the demand, in the same unit
     */
    public record Wall(String what, double at, String unit, double asked, String beyond) {

        boolean isReached() {
            return at < asked;
        }

        double share() {
            return at / asked;
        }
    }
}
