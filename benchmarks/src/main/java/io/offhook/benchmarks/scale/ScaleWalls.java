package io.offhook.benchmarks.scale;

import io.offhook.benchmarks.scale.ScaleReport.Wall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where an installation as it is today is full: one database and one relay for each service, one Redis, the usual partitions. */
record ScaleWalls(UnitCosts costs, ScaleDemand demand) {

    private static final String RATE = "phones/s";
    private static final String SIZE = "phones";
    private static final String SPLIT = "split the database by stream";
    private static final double MILLIS_PER_SECOND = 1e3;

    /** The nearest wall is the one that stops growth first: it lies at the smallest share of what is asked. */
    List<Wall> nearestFirst() {
        var walls = new ArrayList<Wall>();
        rate(walls, "codes shown, in turn at the audit chain", costs.of("limit.turns"), 1, "a chain for each shard");
        for (var service : ScaleModel.SERVICES) {
            rate(walls, "commits of " + service, costs.of("limit.commits"), both(service + ".commits"), SPLIT);
            rate(walls, "relay of " + service, costs.of("limit.relay"), costs.of(service + ".events"), SPLIT);
            var bytes = costs.of(service + ".bytes.events") + costs.of(service + ".bytes.views");
            size(walls, "database of " + service, costs.of("limit.database.bytes"), bytes, SPLIT);
        }
        var cores = costs.of("kafka.partitions") * MILLIS_PER_SECOND;
        rate(
                walls,
                "a core for each partition",
                cores,
                busiestConsumer(),
                "more partitions, in a new version of the topic");
        rate(walls, "commands of Redis", costs.of("limit.redis.commands"), both("redis.commands"), "a Redis cluster");
        walls.add(new Wall(
                "memory of Redis",
                costs.of("limit.redis.bytes") / costs.of("redis.bytes"),
                "live codes",
                demand.liveCodes(),
                "a Redis cluster"));
        walls.removeIf(wall -> Double.isInfinite(wall.at())); // it costs nothing
        walls.sort(Comparator.comparingDouble(Wall::share));
        return walls;
    }

    /** What one phone costs the consumers of a service: provisioning is told of the redemption, activation of the new phone, self care of both. */
    private double busiestConsumer() {
        var told = Math.max(costs.of("provisioning.cpu.redeemed"), costs.of("activation.cpu.provisioned"));
        return Math.max(told, both("selfcare.cpu"));
    }

    private void rate(List<Wall> walls, String what, double limit, double each, String beyond) {
        walls.add(new Wall(what, limit / each, RATE, demand.perSecond(), beyond));
    }

    private void size(List<Wall> walls, String what, double limit, double each, String beyond) {
        walls.add(new Wall(what, limit / each, SIZE, demand.phones(), beyond));
    }

    private double both(String cost) {
        return costs.of(cost + ".provisioned") + costs.of(cost + ".redeemed");
    }
}
