package io.offhook.activation.network;

import io.offhook.activation.network.Networks.PoolNetwork;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The networks in memory. Each replica polls for changes, since only one of them reads a record of the topic. */
@ApplicationScoped
public class CurrentNetworks {

    private static final int BEFORE_LISTENERS = 1;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final UnitOfWork units;
    private final NetworkProjection stored;
    private volatile Snapshot current = new Snapshot(List.of(), new Networks(List.of()));

    private record Snapshot(List<PoolNetwork> rows, Networks networks) {}

    CurrentNetworks(UnitOfWork units, NetworkProjection stored) {
        this.units = units;
        this.stored = stored;
    }

    /** The device pool of the network that has the address. */
    public Optional<String> poolOf(InetSocketAddress address) {
        return current.networks().poolOf(address);
    }

    void atStart(@Observes @Priority(BEFORE_LISTENERS) StartupEvent event) {
        refresh().await().atMost(START_TIMEOUT);
    }

    @Scheduled(every = "{offhook.setting.refresh-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> refresh() {
        return units.runApart(stored::all).invoke(this::use).replaceWithVoid();
    }

    private void use(List<PoolNetwork> rows) {
        if (!rows.equals(current.rows())) {
            current = new Snapshot(rows, new Networks(rows));
        }
    }
}
