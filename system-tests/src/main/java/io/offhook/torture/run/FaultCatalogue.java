package io.offhook.torture.run;

import io.offhook.stack.service.Service;
import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.caller.CodeGuessing;
import io.offhook.torture.fault.caller.CodeRace;
import io.offhook.torture.fault.caller.ForgedCertificates;
import io.offhook.torture.fault.caller.SlowClients;
import io.offhook.torture.fault.replica.ClockSkew;
import io.offhook.torture.fault.replica.CrashPoint;
import io.offhook.torture.fault.replica.LeaseOverrun;
import io.offhook.torture.fault.replica.RelayLockLoss;
import io.offhook.torture.fault.replica.ReplicaStop;
import io.offhook.torture.fault.replica.SlowTransaction;
import io.offhook.torture.fault.server.BrokerLoss;
import io.offhook.torture.fault.server.DiskFull;
import io.offhook.torture.fault.server.KafkaOutage;
import io.offhook.torture.fault.server.PostgresFailOver;
import io.offhook.torture.fault.server.PostgresOutage;
import io.offhook.torture.fault.server.RedisDataLoss;
import io.offhook.torture.fault.server.RedisOutage;
import io.offhook.torture.fault.server.RedisRollback;
import io.offhook.torture.fault.service.ServiceFault;
import io.offhook.torture.fault.service.ServiceFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All faults. */
public final class FaultCatalogue {

    private static final Set<Integer> NEED_NO_DATABASE = Set.of(7, 8, 9, 16);

    private FaultCatalogue() {}

    /**
     * The faults with these numbers, or all.
     *
     * @param services that run
     * @param brokers of Kafka
     * @param withoutDatabase only faults that do not wait for a decision of the database
     */
    public static List<Fault> chosen(
            Set<Integer> numbers, boolean withoutDatabase, Set<Service> services, int brokers) {
        var clusters = brokers > 1 ? List.<Fault>of(BrokerLoss.values()) : List.<Fault>of();
        return Stream.of(all().stream(), of(services), clusters.stream())
                .flatMap(each -> each)
                .filter(fault -> numbers.isEmpty() || numbers.contains(fault.number()))
                .filter(fault -> !withoutDatabase || NEED_NO_DATABASE.contains(fault.number()))
                .toList();
    }

    /** Those of activation alone are in the list of all. */
    private static Stream<Fault> of(Set<Service> services) {
        return services.stream()
                .flatMap(service -> Arrays.stream(Kind.values())
                        .filter(kind -> service != Service.ACTIVATION || kind == Kind.UPGRADED)
                        .map(kind -> new ServiceFault(service, kind)));
    }

    private static List<Fault> all() {
        var all = new ArrayList<Fault>(List.of(
                new CrashPoint(1, "killed before the claim", "killed-before-claim", false),
                new CrashPoint(2, "killed after the claim", "killed-after-claim", false),
                new CrashPoint(3, "killed after the insert, before the commit", "killed-after-insert", false),
                new CrashPoint(4, "killed after the commit, before Redis is told", "killed-after-commit", false),
                new CrashPoint(5, "killed before the answer", "killed-before-answer", false),
                new LeaseOverrun()));
        all.addAll(List.of(RedisDataLoss.values()));
        all.addAll(List.of(RedisRollback.values()));
        all.addAll(List.of(RedisOutage.values()));
        all.addAll(List.of(PostgresOutage.values()));
        all.add(new DiskFull());
        all.addAll(List.of(KafkaOutage.values()));
        all.add(new CrashPoint(12, "relay killed between publish and checkpoint", "killed-before-checkpoint", true));
        all.add(new RelayLockLoss());
        all.add(new SlowTransaction());
        all.add(new ClockSkew(true));
        all.add(new ClockSkew(false));
        all.add(new SlowClients());
        all.add(new CodeGuessing());
        all.add(new CodeRace());
        all.add(new ForgedCertificates());
        all.addAll(List.of(ReplicaStop.values()));
        all.add(new PostgresFailOver());
        return List.copyOf(all);
    }
}
