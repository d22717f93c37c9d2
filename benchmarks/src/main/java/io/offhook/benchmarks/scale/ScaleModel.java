package io.offhook.benchmarks.scale;

import io.offhook.benchmarks.scale.ScaleReport.PerMillionPhones;
import io.offhook.benchmarks.scale.ScaleReport.RedisSize;
import io.offhook.benchmarks.scale.ScaleReport.ServiceSize;
import io.offhook.benchmarks.scale.ScaleReport.Shards;
import io.offhook.benchmarks.scale.ScaleReport.TopicSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Multiplies the demand by the unit costs. A phone's life is two steps: it is provisioned and gets a code, and it redeems the code and
 * is configured; at the peak both happen at the same rate.
 */
public record ScaleModel(UnitCosts costs, ScaleDemand demand) {

    /** Services that keep something for each phone. TVS keeps nothing for a phone, and is asked once by each. */
    static final List<String> SERVICES = List.of("provisioning", "activation", "selfcare");

    private static final List<String> SERVERS = List.of("postgresql", "kafka", "redis");

    private static final List<String> TOPICS = List.of("phone", "activation", "selfcare", "audit");

    /** The service that has most to do with a record of a topic. No service reads the others. */
    private static final Map<String, String> BUSIEST_CONSUMER =
            Map.of("phone", "activation", "activation", "provisioning");

    private static final double MILLION = 1e6;
    private static final double GIGA = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double SECONDS_PER_HOUR = 3_600;

    public ScaleReport report() {
        return new ScaleReport(
                demand,
                SERVICES.stream().map(this::service).toList(),
                TOPICS.stream().map(this::topic).toList(),
                redis(),
                cores(),
                perMillionPhones(),
                new ScaleWalls(costs, demand).nearestFirst(),
                costs.all());
    }

    private ServiceSize service(String service) {
        var commits = demand.perSecond() * both(service + ".commits");
        var bytes = demand.phones() * bytes(service);
        return new ServiceSize(
                service,
                coresOf(service),
                replicas(service),
                commits,
                bytes,
                Shards.of(
                        bytes / costs.of("limit.database.bytes"),
                        commits / usable("limit.commits"),
                        demand.perSecond() * costs.of(service + ".events") / usable("limit.relay")));
    }

    private TopicSize topic(String topic) {
        var records = costs.of("kafka." + topic + ".records");
        var bytes = costs.of("kafka." + topic + ".bytes");
        return new TopicSize(
                topic,
                demand.perSecond() * records,
                demand.perSecond() * bytes,
                demand.phones() * bytes * costs.of("kafka.replication"),
                Math.max((int) costs.of("kafka.partitions"), consumers(topic)));
    }

    private int consumers(String topic) {
        return Optional.ofNullable(BUSIEST_CONSUMER.get(topic))
                .map(this::replicas)
                .orElse(0);
    }

    private RedisSize redis() {
        var bytes = demand.liveCodes() * costs.of("redis.bytes");
        var commands = demand.perSecond() * both("redis.commands");
        var nodes = Math.max(bytes / costs.of("limit.redis.bytes"), commands / usable("limit.redis.commands"));
        return new RedisSize(bytes, commands, Math.max(1, (int) Math.ceil(nodes)));
    }

    private Map<String, Double> cores() {
        var cores = new TreeMap<String, Double>();
        Stream.concat(SERVICES.stream(), SERVERS.stream()).forEach(each -> cores.put(each, coresOf(each)));
        return cores;
    }

    private PerMillionPhones perMillionPhones() {
        var millis = Stream.concat(SERVICES.stream(), SERVERS.stream())
                .mapToDouble(each -> both(each + ".cpu"))
                .sum();
        var kafka = TOPICS.stream()
                .mapToDouble(topic -> costs.of("kafka." + topic + ".bytes"))
                .sum();
        return new PerMillionPhones(
                millis * MILLION / MILLIS_PER_SECOND / SECONDS_PER_HOUR,
                SERVICES.stream().mapToDouble(this::bytes).sum() * MILLION / GIGA,
                kafka * costs.of("kafka.replication") * MILLION / GIGA);
    }

    /** With the headroom that {@code limit.utilization} leaves. */
    private double coresOf(String process) {
        return demand.perSecond() * both(process + ".cpu") / MILLIS_PER_SECOND / costs.of("limit.utilization");
    }

    private int replicas(String service) {
        return Math.max(2, (int) Math.ceil(coresOf(service) / costs.of("replica.cores")));
    }

    private double bytes(String service) {
        return costs.of(service + ".bytes.events") + costs.of(service + ".bytes.views");
    }

    private double both(String cost) {
        return costs.of(cost + ".provisioned") + costs.of(cost + ".redeemed");
    }

    private double usable(String limit) {
        return costs.of(limit) * costs.of("limit.utilization");
    }
}
